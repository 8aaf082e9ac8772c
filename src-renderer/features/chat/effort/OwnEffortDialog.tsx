import { useEffect, useId, useRef, useState } from "react";
import type { Effort } from "../../../../src-shared/domain/effort.ts";
import { effortTokens, leastThoughtTokens, mostThoughtTokens } from "../../../../src-shared/domain/effortTokens.ts";
import type { Forecast } from "../../../../src-shared/domain/forecast.ts";
import { Button } from "../../../components/button/Button.tsx";
import { Dialog } from "../../../components/dialog/Dialog.tsx";
import { formatNumber } from "../../../components/format/formatNumber.ts";
import { words } from "../../../components/words/words.ts";
import { effortDetail } from "./effortWords.ts";
import { readOwnEffort } from "./ownEffort.ts";
import styles from "./OwnEffortDialog.module.css";

interface OwnEffortDialogProps {
  effort: Effort;
  samples: number;
  forecast: Forecast | undefined;
  onChoose: (effort: number) => void;
  onClose: () => void;
}

/** Asks for a number of thought tokens, and says what it means here. */
export function OwnEffortDialog({ effort, samples, forecast, onChoose, onClose }: OwnEffortDialogProps) {
  const hintId = useId();
  const [text, setText] = useState(() => String(effortTokens(effort) ?? ""));
  const field = useRef<HTMLInputElement>(null);
  const own = readOwnEffort(text);
  const said = words().effort.dialog;
  useEffect(() => field.current?.select(), []);
  const choose = (): void => {
    if (own === undefined) return;
    onChoose(own);
    onClose();
  };
  return (
    <Dialog
      title={words().effort.howLong}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words().controls.cancel}</Button>
          <Button kind="main" disabled={own === undefined} onClick={choose}>
            {said.use}
          </Button>
        </>
      }
    >
      <div className={styles["parts"]}>
        <label className={styles["label"]}>
          {said.field}
          <input
            ref={field}
            inputMode="numeric"
            className={styles["field"]}
            value={text}
            aria-invalid={own === undefined}
            aria-describedby={hintId}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              // The dialog stands inside the form for a problem, which must not be sent.
              if (event.key !== "Enter") return;
              event.preventDefault();
              choose();
            }}
          />
        </label>
        <output id={hintId} className={styles["hint"]}>
          {own === undefined
            ? said.range(formatNumber(leastThoughtTokens), formatNumber(mostThoughtTokens))
            : effortDetail(own, samples, forecast)}
        </output>
      </div>
    </Dialog>
  );
}
