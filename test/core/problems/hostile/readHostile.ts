import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { ProblemReader } from "../../../../src-main/core/problems/worker/ProblemReader.ts";
import type { ProblemFile } from "../../../../src-shared/domain/problems/problemFile.ts";
import { p, wordParts } from "../../../fixtures/files/sheets/make/wordXml.ts";
import { zip } from "../../../fixtures/files/sheets/make/zip.ts";

export const question = "What is the sum of two and three?";
export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A Word file of two problems, with more parts, or others in place of its own. */
export const wordSheet = (more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zip({ ...wordParts([p(`1. ${question}`), p("2. Subtract one.")]), ...more });

export const refused = (code: string, data: object = {}): unknown =>
  expect.objectContaining({ code, data: expect.objectContaining(data) as unknown });

interface Reading {
  readonly read: (bytes: Uint8Array, name: string) => Promise<ProblemFile>;
  /** An address that nothing may open; the tests fail where something does. */
  readonly address: () => string;
}

/** One thread for all files of the tests, as the app has: behind each, the next is read as if nothing had been. */
export function readHostile(): Reading {
  const reader = new ProblemReader(resolve(import.meta.dirname, "../../../../src-main/core/problems/worker/worker.ts"));
  const opened: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    opened.push(url);
    response.end();
  });
  beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterEach(async () => {
    const bytes = text(`1. ${question}\n2. Subtract one.`);
    expect((await reader.read({ bytes, name: "next.txt" })).problems).toHaveLength(2);
    expect(opened).toEqual([]);
  });
  afterAll(async () => {
    server.close();
    await reader.dispose();
  });
  return {
    read: (bytes, name) => reader.read({ bytes, name }),
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
}
