import { Fragment, type ReactNode } from "react";
import type { Token, Tokens } from "marked";
import { FormulaSource, Maths } from "../maths/Maths.tsx";
import { decodeEntities } from "../../../src-shared/domain/markdown/decodeEntities.ts";
import { words } from "../words/words.ts";
import { safeAddress } from "./safeAddress.ts";
import type { LineToken } from "../../../src-shared/domain/markdown/tokens.ts";
import styles from "./markdown.module.css";

/** The elements of a line of text. */
export function renderInline(tokens: readonly Token[]): ReactNode[] {
  return (tokens as readonly LineToken[]).map((token, index) => <Fragment key={index}>{renderToken(token)}</Fragment>);
}

function renderToken(token: LineToken): ReactNode {
  switch (token.type) {
    case "formula":
      return <Maths source={token.source} raw={token.raw.trim()} display={token.display} />;
    case "unfinishedFormula":
      return <FormulaSource text={token.raw} note={words().texts.formula.unfinished} display={false} />;
    case "text":
      return "tokens" in token && token.tokens !== undefined ? renderInline(token.tokens) : decodeEntities(token.raw);
    case "escape":
      // A delimiter that has no other one is LaTeX rather than an escaped bracket.
      return "()[]".includes(token.text) ? token.raw : token.text;
    case "strong":
      return <strong>{renderInline(token.tokens)}</strong>;
    case "em":
      return <em>{renderInline(token.tokens)}</em>;
    case "del":
      return <del>{renderInline(token.tokens)}</del>;
    case "codespan":
      return <code className={styles["codespan"]}>{token.text}</code>;
    case "br":
      return <br />;
    case "link":
      return renderLink(token);
    case "image":
      return (
        <span className={styles["image"]} title={words().texts.imageNote}>
          {words().texts.image(token.text, token.href)}
        </span>
      );
    case "checkbox":
      return (
        <input
          type="checkbox"
          disabled
          checked={token.checked}
          aria-label={token.checked ? words().texts.done : words().texts.notDone}
          className={styles["checkbox"]}
        />
      );
  }
}

function renderLink({ href, tokens }: Tokens.Link): ReactNode {
  const address = safeAddress(href);
  if (address === undefined) return renderInline(tokens);
  return (
    <a href={address} title={address} target="_blank" rel="noreferrer noopener">
      {renderInline(tokens)}
    </a>
  );
}
