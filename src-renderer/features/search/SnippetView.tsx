import { memo } from "react";
import type { Snippet } from "../../../src-shared/domain/search.ts";
import { Maths } from "../../components/maths/Maths.tsx";
import styles from "./SnippetView.module.css";
import { snippetParts } from "./snippetParts.ts";

/** A stretch of text with what was looked for marked, its formulas set. */
export const SnippetView = memo(function SnippetView({ snippet }: { snippet: Snippet }) {
  return (
    <span dir="auto" className={styles["snippet"]}>
      {snippet.isCutBefore && "… "}
      {snippetParts(snippet).map((part, index) => {
        const content = "text" in part ? part.text : <Maths {...part.formula} display={false} />;
        return part.isMarked ? <mark key={index}>{content}</mark> : <span key={index}>{content}</span>;
      })}
      {snippet.isCutAfter && " …"}
    </span>
  );
});
