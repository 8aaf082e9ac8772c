import type { ReactNode } from "react";
import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import { words } from "../words/words.ts";
import { Notice } from "./Notice.tsx";

interface ErrorNoticeProps {
  error: ErrorEnvelope;
  actions?: ReactNode;
  /** Defaults to true: it answers something the person has just done. */
  isAlert?: boolean;
}

/** An error in the words of the error table. */
export function ErrorNotice({ error, actions, isAlert = true }: ErrorNoticeProps) {
  const { title, advice } = words().errors[error.code](error.data);
  return (
    <Notice tone="trouble" title={title} actions={actions} isAlert={isAlert}>
      {advice}
    </Notice>
  );
}
