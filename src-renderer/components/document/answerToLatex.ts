import { LatexBody } from "../../../src-shared/domain/document/LatexBody.ts";
import { lexMarkdown } from "../../../src-shared/domain/markdown/lexMarkdown.ts";
import { canSetFormula } from "../maths/renderFormula.ts";
import { words } from "../words/words.ts";

/** What a model wrote in Markdown, to be put into a LaTeX document. */
export const answerToLatex = (text: string): string =>
  new LatexBody(canSetFormula, words().texts.image).ofBlocks(lexMarkdown(text.replace(/\r\n?/g, "\n")));
