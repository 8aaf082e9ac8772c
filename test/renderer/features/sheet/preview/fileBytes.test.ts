import { expect, test } from "vitest";
import type { Client, StreamReader } from "../../../../../src-renderer/client/createClient.ts";
import { fileBytes } from "../../../../../src-renderer/features/sheet/preview/fileBytes.ts";
import { fileHash } from "../../../../../src-shared/domain/problems/keptFile.ts";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";

const hash = fileHash.parse("a".repeat(64));

/** A core that sends what a test wants. */
class OneStream {
  reader: StreamReader<{ piece: string }> | undefined;
  isClosed = false;

  readonly client = {
    open: (_name: string, _input: unknown, reader: StreamReader<{ piece: string }>) => {
      this.reader = reader;
      return () => void (this.isClosed = true);
    },
  } as unknown as Pick<Client, "open">;

  send(...bytes: number[]): void {
    this.reader?.onEvent({ piece: Buffer.from(bytes).toString("base64") });
  }
}

test("a file comes in pieces, every byte as it was", async () => {
  const stream = new OneStream();
  const bytes = fileBytes(stream.client, hash, new AbortController().signal);
  stream.send(0, 127, 128, 255);
  stream.send(13, 10);
  stream.reader?.onEnd();
  expect(await bytes).toEqual(Uint8Array.of(0, 127, 128, 255, 13, 10));
});

test("what the core says of it is thrown", async () => {
  const stream = new OneStream();
  const bytes = fileBytes(stream.client, hash, new AbortController().signal);
  stream.send(1);
  const error = new AppError("problems/not-kept", "it is gone");
  stream.reader?.onEnd(error);
  await expect(bytes).rejects.toBe(error);
});

test("who leaves closes the stream", async () => {
  const stream = new OneStream();
  const abort = new AbortController();
  const bytes = fileBytes(stream.client, hash, abort.signal);
  const reason = new Error("left");
  abort.abort(reason);
  await expect(bytes).rejects.toBe(reason);
  expect(stream.isClosed).toBe(true);
});
