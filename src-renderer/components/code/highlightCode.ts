import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import fortran from "highlight.js/lib/languages/fortran";
import go from "highlight.js/lib/languages/go";
import haskell from "highlight.js/lib/languages/haskell";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import julia from "highlight.js/lib/languages/julia";
import latex from "highlight.js/lib/languages/latex";
import matlab from "highlight.js/lib/languages/matlab";
import python from "highlight.js/lib/languages/python";
import r from "highlight.js/lib/languages/r";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import { createLowlight } from "lowlight";

const lowlight = createLowlight({
  bash,
  c,
  cpp,
  fortran,
  go,
  haskell,
  java,
  javascript,
  json,
  julia,
  latex,
  matlab,
  python,
  r,
  rust,
  sql,
  typescript,
});

/** A stretch of code: text, or a group of stretches with the class names that colour it. */
export type CodeNode = string | { className: string; children: readonly CodeNode[] };

type HastNode = ReturnType<typeof lowlight.highlight>["children"][number];

/** The code divided into coloured stretches; undefined for a language without a grammar here. */
export function highlightCode(code: string, language: string): readonly CodeNode[] | undefined {
  if (!lowlight.registered(language)) return undefined;
  return lowlight.highlight(language, code).children.map(toCodeNode);
}

function toCodeNode(node: HastNode): CodeNode {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  const names = node.properties["className"];
  return { className: Array.isArray(names) ? names.join(" ") : "", children: node.children.map(toCodeNode) };
}
