import type { EndedSheet } from "../../../src-shared/domain/problems/sheet.ts";
import type { ErrorCode } from "../../../src-shared/errors/errorCodes.ts";
import type { Wording } from "../../../src-shared/errors/errorWords.ts";

/** What the shell says outside the page, in one language. An `&` stands before the letter that opens a menu. */
export interface HostWords {
  menu: Readonly<
    Record<
      | "about"
      | "bringToFront"
      | "close"
      | "copy"
      | "cut"
      | "edit"
      | "file"
      | "fullScreen"
      | "help"
      | "minimize"
      | "paste"
      | "quit"
      | "redo"
      | "resetZoom"
      | "selectAll"
      | "showDataFolder"
      | "undo"
      | "view"
      | "window"
      | "zoomIn"
      | "zoomOut",
      string
    >
  >;
  chooseModel: string;
  ggufModels: string;
  chooseFolder: string;
  /** Of a sheet whose work has ended: a line, and a sentence below it. */
  endedSheet: (sheet: EndedSheet) => { title: string; body: string };
  errors: Readonly<Record<ErrorCode, Wording>>;
}
