import { renderToString } from "katex";
import "katex/contrib/mhchem";

/** A formula as MathML, for word processors; empty where it is not LaTeX that KaTeX knows. */
export function formulaMathml(source: string, displayMode: boolean): string {
  try {
    const markup = renderToString(source, {
      output: "mathml",
      displayMode,
      strict: "ignore",
      trust: false,
      maxExpand: 200,
    });
    return /<math[^]*<\/math>/.exec(markup)?.[0] ?? "";
  } catch {
    return "";
  }
}
