import { pdfOf } from "./writePdf.ts";

/** A problem with a fraction and a power on a line of its own, at a height of its page in points. */
function problemAt(number: number, y: number): string {
  const text = (size: number, x: number, up: number, words: string): string =>
    `/F2 ${size} Tf 1 0 0 1 ${x} ${y + up} Tm (${words}) Tj`;
  return [
    text(11, 72, 0, `${number}. Solve for x, and give the answer as a fraction in lowest terms:`),
    text(11, 202, -18, `x + ${number % 10}`),
    `ET 201 ${y - 23} 27 0.6 re f BT`,
    text(11, 202, -35, `x - ${(number + 3) % 10}`),
    text(11, 234, -26, "+ y"),
    text(7, 249, -22, "2"),
    text(11, 257, -26, "= 5"),
  ].join(" ");
}

/**
 * A PDF with formulas, its problems numbered through.
 * @param problems on each page; at most 8
 */
export function longPdf(pages: number, problems = 1): string {
  const contents = Array.from({ length: pages }, (_, page) =>
    Array.from({ length: problems }, (_, index) => problemAt(page * problems + index + 1, 660 - 70 * index)).join(" "),
  );
  return pdfOf(contents);
}
