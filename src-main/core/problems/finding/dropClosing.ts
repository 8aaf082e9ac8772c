import type { Line } from "./Line.ts";
import { withoutAdministration } from "./lineTests.ts";
import { greetings } from "./words.ts";

const greeting = new RegExp(String.raw`^(?:${greetings})(?:\s*[,!]\s*[^.?!\d]{1,40})?[,!.]?$`, "iu");

/** Lines that a name may have behind a greeting. */
const longestSignature = 3;

/** Takes what only closes the paper from the last problem: who sends it, how long it takes, who made it. */
export function dropClosing(lines: Line[]): void {
  const from = lines.findIndex(
    ({ text, joint }, index) =>
      index > 0 && lines.length - index <= longestSignature + 1 && joint === "\n\n" && greeting.test(text),
  );
  if (from > 0) lines.splice(from);
  const [first] = lines;
  for (let last = lines.at(-1); last !== undefined && lines.length > 1; last = lines.at(-1)) {
    const isApart = last.kind === "text" && last.given === null && last.indent <= first!.indent;
    if (!isApart || last.joint !== "\n\n" || withoutAdministration(last.text) !== "") return;
    lines.pop();
  }
}
