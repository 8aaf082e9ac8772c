import type { Words } from "../words.ts";

export const controlWords: Words["controls"] = {
  close: "Schließen",
  cancel: "Abbrechen",
  closeMessage: "Diese Meldung schließen",
  title: "Titel",
  openSidebar: "Seitenleiste öffnen",
};
