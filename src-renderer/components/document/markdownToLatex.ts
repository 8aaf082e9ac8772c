import { LatexBody } from "../../../src-shared/domain/document/LatexBody.ts";
import { lexMarkdown } from "../../../src-shared/domain/markdown/lexMarkdown.ts";
import { pageTypesetting } from "./pageTypesetting.ts";

/** What a model wrote, as the body of a LaTeX document. */
export const markdownToLatex = (text: string): string =>
  new LatexBody(pageTypesetting).ofBlocks(lexMarkdown(text.replace(/\r\n?/g, "\n")));
