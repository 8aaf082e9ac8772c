import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import { disarmMarkers } from "./disarmMarkers.ts";
import type { ReadBlock, ReadDocument } from "./ReadDocument.ts";

/** A document in which no marker of a chat template stands any more; each that was is flagged where it stood. */
export const disarmDocument = (document: ReadDocument): ReadDocument => ({
  ...document,
  title: document.title === null ? null : disarmMarkers(document.title).text,
  blocks: document.blocks.map(disarmBlock),
});

function disarmBlock(block: ReadBlock): ReadBlock {
  const { text, markers } = disarmMarkers(block.text);
  if (markers.length === 0) return block;
  const flags = markers.map((marker): ReadingFlag => ({
    kind: "markers-taken-out",
    text: disarmMarkers(marker).text,
    place: block.place,
  }));
  return { ...block, text, flags: [...block.flags, ...flags] };
}
