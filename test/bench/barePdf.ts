import { readFileSync } from "node:fs";
import { loadPdfjs } from "../../src-main/core/problems/pages/pdf/loadPdfjs.ts";
import { peakMemory } from "./peakMemory.ts";

/**
 * A process with nothing in it but pdf.js: it prints how long the first page of a file took it, and all pages, in
 * milliseconds from when it began to load. How fast problems are read is measured against this.
 */
const [, , path = ""] = process.argv;
const begun = performance.now();
const { getDocument } = await loadPdfjs();
const document = await getDocument({
  data: new Uint8Array(readFileSync(path)),
  useWasm: false,
  fontExtraProperties: true,
  disableFontFace: true,
  verbosity: 0,
}).promise;
let first = 0;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  await page.getOperatorList();
  page.cleanup();
  if (number === 1) first = performance.now() - begun;
}
const all = performance.now() - begun;
console.log(JSON.stringify({ first, all, peakBytes: peakMemory(process.pid) }));
