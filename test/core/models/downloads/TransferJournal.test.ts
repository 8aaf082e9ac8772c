import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TransferJournal } from "../../../../src-main/core/models/downloads/TransferJournal.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const note = { sha256: "a", sizeBytes: 100, chunkBytes: 40, done: [40, 12, 0], synced: [30, 0, 0] };

describe("TransferJournal", () => {
  it("reads back what was written", () => {
    const journal = new TransferJournal(join(temporaryFolder(), "note.json"));
    expect(journal.read()).toBeNull();
    journal.write(note);
    expect(journal.read()).toMatchObject(note);
    journal.remove();
    expect(journal.read()).toBeNull();
  });

  it("counts after another start of the system only what was forced to the disk", () => {
    const path = join(temporaryFolder(), "note.json");
    const journal = new TransferJournal(path);
    journal.write(note);
    const text = JSON.parse(readFileSync(path, "utf8")) as { bootedAt: number };
    writeFileSync(path, JSON.stringify({ ...text, bootedAt: text.bootedAt - 3_600_000 }));
    expect(journal.read()?.done).toEqual([30, 0, 0]);
  });

  it.each(["", "{", "[]", '{"sha256":"a"}', JSON.stringify({ ...note, done: [-1], bootedAt: 0 })])(
    "takes a damaged note as none: %j",
    (text) => {
      const path = join(temporaryFolder(), "note.json");
      writeFileSync(path, text);
      expect(new TransferJournal(path).read()).toBeNull();
    },
  );
});
