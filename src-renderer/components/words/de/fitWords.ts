import type { Words } from "../words.ts";

export const fitWords: Words["fit"] = {
  verdicts: { well: "läuft gut", tight: "knapp", slow: "langsam", lacking: "passt nicht" },
  sentences: {
    well: ["", " läuft gut auf diesem Rechner."],
    tight: ["", " läuft auf diesem Rechner."],
    slow: ["", " läuft langsam auf diesem Rechner."],
    lacking: ["", " läuft kaum auf diesem Rechner."],
  },
  looking: "dieser Rechner wird angesehen…",
  notKnown: "nicht bekannt",
  numbers: (memory, context, speed) =>
    speed === undefined ? `${memory} bei ${context} Kontext` : `${memory} bei ${context} Kontext, ${speed}`,
  onCard: (memory) => `${memory} auf der Grafikkarte`,
  onCardAndBeside: (memory, beside) => `${memory} auf der Grafikkarte und ${beside} daneben`,
  speeds: {
    underOne: "unter 1 Token/s",
    underOneMeasured: "unter 1 Token/s, gemessen",
    measured: (tokens) => `${tokens} Tokens/s, gemessen`,
    about: (tokens) => `etwa ${tokens} Tokens/s`,
  },
  needsDisk: (needed, free, smaller) =>
    `braucht ${needed} auf dem Datenträger${free === null ? "" : `, ${free} sind frei`}${smaller === null ? "" : `; ${smaller} versuchen`}`,
  needsMemory: (needed, usable, smaller) =>
    `braucht ${needed}, ${usable} sind nutzbar${smaller === null ? "" : `; ${smaller} versuchen`}`,
  facts: {
    weights: "Gewichte",
    contextOf: (tokens) => `Kontext von ${tokens} Tokens`,
    usable: "Ein Modell kann nutzen",
    missing: "Es fehlen",
    left: "Platz übrig",
    onCard: "Auf der Grafikkarte",
    measured: "Hier gemessen",
  },
  machine: {
    memory: (amount) => `${amount} Arbeitsspeicher`,
    free: (amount) => `${amount} frei`,
  },
};
