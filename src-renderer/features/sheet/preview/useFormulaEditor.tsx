import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { type FormulaSpot, putFormula, spotAtCursor, spotOfShown } from "./formulaSpots.ts";
import { textAt, type TextPlace, withText } from "./problemTexts.ts";

// MathLive is large, and few problems need it.
const FormulaDialog = lazy(async () => ({
  default: (await import("../../../components/formula-editor/FormulaDialog.tsx")).FormulaDialog,
}));

interface FormulaEditor {
  /** Opens the formula at a cursor, or a new one there. */
  openAt: (place: TextPlace, cursor: number) => void;
  /** Opens the formula that was pressed among those shown; texts are in elements with their place in `data-text`. */
  openShown: (press: MouseEvent, shown: Element) => void;
  /** The open editor, if there is one. */
  dialog: ReactNode;
}

/** Changes formulas in the texts of a problem as they look. */
export function useFormulaEditor(problem: Problem, onChange: (problem: Problem) => void): FormulaEditor {
  const [edited, setEdited] = useState<{ place: TextPlace; spot: FormulaSpot }>();
  const close = (): void => setEdited(undefined);
  return {
    openAt: (place, cursor) => setEdited({ place, spot: spotAtCursor(textAt(problem, place), cursor) }),
    openShown(press, shown) {
      const found = pressedFormula(press, shown);
      const spot = found && spotOfShown(textAt(problem, found.place), found.raw, found.index);
      if (found !== undefined && spot !== undefined) setEdited({ place: found.place, spot });
    },
    dialog: edited !== undefined && (
      <Suspense>
        <FormulaDialog
          latex={edited.spot.formula?.source ?? ""}
          onTake={(latex) => {
            const { place, spot } = edited;
            if (latex !== (spot.formula?.source ?? ""))
              onChange(withText(problem, place, putFormula(textAt(problem, place), spot, latex)));
            close();
          }}
          onClose={close}
        />
      </Suspense>
    ),
  };
}

/** Between its signs a set formula is not there for the pointer, so it is found by its outline. */
function pressedFormula(
  { clientX: x, clientY: y, target }: MouseEvent,
  shown: Element,
): { place: TextPlace; raw: string; index: number } | undefined {
  // What is copied is not changed.
  const isCopied = target instanceof Element && target.closest("button") !== null;
  if (isCopied || document.getSelection()?.isCollapsed === false) return undefined;
  for (const text of shown.querySelectorAll<HTMLElement>("[data-text]")) {
    const formulas = [...text.querySelectorAll<HTMLElement>("[data-latex]")];
    const pressed = formulas.find((formula) =>
      [...formula.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
    );
    const { latex: raw } = pressed?.dataset ?? {};
    if (pressed === undefined || raw === undefined) continue;
    const same = formulas.filter(({ dataset }) => dataset["latex"] === raw);
    return { place: text.dataset["text"] as TextPlace, raw, index: same.indexOf(pressed) };
  }
  return undefined;
}
