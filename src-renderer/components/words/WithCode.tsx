import { Fragment } from "react";

/** A sentence in which what stands between backticks is code. */
export const WithCode = ({ text }: { text: string }) =>
  text
    .split("`")
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
    );
