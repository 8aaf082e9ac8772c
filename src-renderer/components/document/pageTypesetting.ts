import type { Typesetting } from "../../../src-shared/domain/document/LatexBody.ts";
import { safeAddress } from "../markdown/safeAddress.ts";
import { words } from "../words/words.ts";
import { formulaHtml } from "../maths/renderFormula.ts";

/** What the page knows of formulas and addresses. */
export const pageTypesetting: Typesetting = {
  canSet: (source, display) => formulaHtml(source, display) !== undefined,
  safeAddress,
  imageWords: (description, address) => words().texts.image(description, address),
};
