import type { Words } from "../words.ts";

export const lookWords: Words["look"] = {
  title: "Aussehen",
  colours: "Farben",
  theme: { system: "Wie im System", light: "Hell", dark: "Dunkel" },
  language: "Sprache",
  systemLanguage: "Wie im System",
  textSize: "Schriftgröße",
  percent: (size) => `${size} %`,
  density: "Abstände",
  roomy: "Weit",
  dense: "Eng",
  motion: "Bewegung",
  systemMotion: "Wie im System",
  reducedMotion: "Weniger",
  folding: "Gedanken",
  foldings: {
    answered: { label: "Einklappen, wenn die Antwort beginnt", note: "Ein Gedanke ist offen, solange er wächst." },
    always: {
      label: "Eingeklappt lassen",
      note: "Eine Zeile sagt, wie weit er ist. Ein Druck darauf klappt ihn aus.",
    },
    never: { label: "Offen lassen", note: "Bis Sie ihn selbst einklappen." },
  },
};
