import { Fragment, memo, type ReactNode } from "react";
import type { Token, Tokens } from "marked";
import { CodeBlock } from "../code/CodeBlock.tsx";
import { OpenCode } from "../code/OpenCode.tsx";
import { joinClasses } from "../joinClasses.ts";
import { FormulaSource, Maths } from "../maths/Maths.tsx";
import { words } from "../words/words.ts";
import { renderInline } from "./renderInline.tsx";
import { TableView } from "./TableView.tsx";
import type { Block, BlockToken } from "../../../src-shared/domain/markdown/tokens.ts";
import styles from "./markdown.module.css";

/** One block of a text. A settled one is never set again, as its object stays the same. */
export const BlockView = memo(function BlockView({ block }: { block: Block }) {
  const { token, isSettled, isContinuation } = block;
  return (
    <div data-block="" className={joinClasses(styles["block"], isContinuation && styles["continuation"])}>
      {renderBlock(token, isSettled)}
    </div>
  );
});

function renderBlocks(tokens: readonly Token[], isSettled: boolean): ReactNode[] {
  return (tokens as readonly BlockToken[]).map((token, index) => (
    <Fragment key={index}>{renderBlock(token, isSettled)}</Fragment>
  ));
}

function renderBlock(token: BlockToken, isSettled: boolean): ReactNode {
  switch (token.type) {
    case "paragraph":
      return <p dir="auto">{renderInline(token.tokens)}</p>;
    case "heading":
      return renderHeading(token);
    case "list":
      return renderList(token, isSettled);
    case "blockquote":
      return <blockquote dir="auto">{renderBlocks(token.tokens, isSettled)}</blockquote>;
    case "table":
      return <TableView table={token} />;
    case "hr":
      return <hr />;
    case "code":
      return renderCode(token, isSettled);
    case "openCode":
      return <OpenCode parts={token.parts} language={languageOf(token.lang)} />;
    case "formula":
      return <Maths source={token.source} raw={token.raw.trim()} display={token.display} />;
    case "unfinishedFormula":
      return <FormulaSource text={token.raw.trim()} note={words().texts.formula.unfinished} display />;
    case "space":
      return null;
    case "text":
    case "checkbox":
      return renderInline([token]);
  }
}

function renderHeading({ depth, tokens }: Tokens.Heading): ReactNode {
  // The page has its own first and second level.
  const Level = (["h3", "h4", "h5"] as const)[depth - 1] ?? "h6";
  return (
    <Level dir="auto" className={styles[`heading${Math.min(depth, 4)}`]}>
      {renderInline(tokens)}
    </Level>
  );
}

function renderList({ ordered, start, items }: Tokens.List, isSettled: boolean): ReactNode {
  const first = typeof start === "number" ? start : 1;
  const List = ordered ? "ol" : "ul";
  return (
    <List>
      {items.map((item, index) => (
        <li
          key={index}
          dir="auto"
          value={ordered ? first + index : undefined}
          className={item.task ? styles["task"] : undefined}
        >
          {renderBlocks(item.tokens, isSettled)}
        </li>
      ))}
    </List>
  );
}

function renderCode({ text, lang }: Tokens.Code, isSettled: boolean): ReactNode {
  const language = languageOf(lang ?? "");
  return isSettled ? <CodeBlock code={text} language={language} /> : <OpenCode parts={[text]} language={language} />;
}

/** A fence may say more than the language: `python title="a.py"`. */
function languageOf(info: string): string {
  return /^[^\s{,]*/.exec(info)?.[0] ?? "";
}
