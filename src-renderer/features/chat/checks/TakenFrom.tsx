import type { FoundAnswer } from "../../../../src-shared/domain/check.ts";
import { words } from "../../../components/words/words.ts";
import styles from "./TakenFrom.module.css";

/** Characters of the text on either side of what was taken from it. */
const around = 48;

/** Where the final answer stands in the text: what was taken for it, marked among its neighbours. */
export function TakenFrom({ answer: { start, end, confidence }, text }: { answer: FoundAnswer; text: string }) {
  const { takenFrom, takenUnclear } = words().checks;
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return (
    <p className={styles["taken"]}>
      {confidence === "low" ? takenUnclear : takenFrom}{" "}
      <q dir="auto">
        {from > 0 && "…"}
        {text.slice(from, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, to)}
        {to < text.length && "…"}
      </q>
    </p>
  );
}
