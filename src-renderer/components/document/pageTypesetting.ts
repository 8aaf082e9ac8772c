import type { Typesetting } from "../../../src-shared/domain/document/LatexBody.ts";
import { safeAddress } from "../markdown/safeAddress.ts";
import { formulaHtml } from "../maths/renderFormula.ts";

/** What the page knows of formulas and addresses. */
export const pageTypesetting: Typesetting = {
  canSet: (source, display) => formulaHtml(source, display) !== undefined,
  safeAddress,
};
