import { MathfieldElement } from "mathlive";
import "katex/dist/katex.min.css";
import { formulaMarkup } from "../maths/formulaMarkup.ts";
import { words } from "../words/words.ts";

// KaTeX's style sheet brings the same fonts, so there are none to load.
MathfieldElement.fontsDirectory = null;
// Even without a sound it would open the device for them, which holds the page up.
MathfieldElement.playSound = () => Promise.resolve();
// Like KaTeX's, its markup is made of a formula.
MathfieldElement.createHTML = formulaMarkup;
// A formula may come from a file of anyone's: nothing in it is followed.
MathfieldElement.openUrl = () => undefined;

/** A field in which a formula is changed as it looks, to be put onto the page. */
export function createMathfield(latex: string, label: string): MathfieldElement {
  MathfieldElement.locale = words().locale;
  // A keyboard on the screen, menus and suggestions would come with markup that the policy does not let through.
  const field = new MathfieldElement({
    mathVirtualKeyboardPolicy: "manual",
    popoverPolicy: "off",
    environmentPopoverPolicy: "off",
  });
  field.value = latex;
  field.setAttribute("aria-label", label);
  field.addEventListener("contextmenu", (event) => event.stopImmediatePropagation(), { capture: true });
  return field;
}
