import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

export const runSettingsWords: Words["runSettings"] = {
  title: (model) => `Einstellungen von ${model}`,
  about:
    "Die Modellkarte ist, was die Macher des Modells raten. Was leer bleibt, bleibt, wie sie sagt. Änderungen gelten ab der nächsten Aufgabe, nur für dieses Modell.",
  backToCard: "Zurück zur Modellkarte",
  back: "Zurück",
  backTo: (setting, standard) => `${setting}: zurück zu „${standard}“`,
  otherwise: (standard) => `Sonst: ${standard.charAt(0).toLowerCase()}${standard.slice(1)}.`,
  groups: { drawing: "Wie Wörter gezogen werden", room: "Speicher und Tempo", prompt: "Prompt" },
  names: {
    temperature: "Temperatur",
    topK: "Top-k",
    topP: "Top-p",
    minP: "Min-p",
    seed: "Startwert",
    contextTokens: "Kontext",
    keyValueType: "Art des KV-Caches",
    threads: "Threads",
    gpuLayers: "GPU-Schichten",
    batchTokens: "Batch",
    predictsByLookup: "Vorausraten",
    systemPrompt: "Systemprompt",
    stops: "Stopptexte",
  },
  notes: {
    temperature: "Wie frei Wörter gezogen werden. 0 nimmt jedes Mal das wahrscheinlichste.",
    topK: "Nur die k wahrscheinlichsten Tokens. 0 für keine Grenze.",
    topP: "Nur die wahrscheinlichsten Tokens, die zusammen diese Wahrscheinlichkeit haben.",
    minP: "Nur Tokens, die mindestens so wahrscheinlich sind, als Anteil des wahrscheinlichsten.",
    seed: "Gleicher Startwert und gleiche Einstellungen ergeben auf einem Prozessor den gleichen Text.",
    contextTokens:
      "Tokens, die das Modell auf einmal fasst, von Frage, Gedanke und Antwort. Mehr braucht mehr Arbeitsspeicher.",
    keyValueType: "Wie der Kontext im Speicher liegt. q8_0 braucht etwa die Hälfte und ist noch ein Versuch.",
    threads: "Threads des Prozessors, die rechnen.",
    gpuLayers: "Schichten auf der Grafikkarte. 0 für keine.",
    batchTokens: "Tokens eines Prompts, die auf einmal gelesen werden. Mehr ist schneller und braucht mehr Speicher.",
    predictsByLookup: "Rät Tokens, die vorher im Text stehen. Schneller, wo sich ein Text wiederholt.",
    stops: "Texte, die die Antwort beenden, einer je Zeile, anstelle derer von der Modellkarte.",
  },
  experimental: (type) => `${type} (Versuch)`,
  on: "An",
  off: "Aus",
  standards: {
    card: (value) => `Wie die Modellkarte sagt (${value})`,
    noStops: "keine",
    context: (most) => `So viel, wie ein Lauf braucht, bis ${most}`,
    seed: "Jedes Mal ein anderer",
    best: "Wie Stemma es am besten findet",
    threads: "Wie auf diesem Rechner gemessen",
    gpuLayers: "So viele, wie passen",
  },
  problems: {
    number: (least, most) => `Eine Zahl von ${least} bis ${most}.`,
    numberAbove: (least, most) => `Eine Zahl über ${least}, bis ${most}.`,
    whole: (least, most) => `Eine ganze Zahl von ${least} bis ${most}.`,
    tooLong: "Das ist zu lang.",
    tooManyStops: (most) => `Höchstens ${most} Texte, jeder in einer eigenen Zeile.`,
    stopTooLong: (most) => `Höchstens ${most} Zeichen je Zeile.`,
    pastTraining: (tokens) =>
      `Das Modell wurde für ${counted(tokens, nouns.token)} trainiert: Mehr werden nicht benutzt.`,
  },
  systemPrompt: {
    note: "Steht vor jeder Frage. Leer für keinen.",
    noneTrained:
      "Die Modellkarte nennt keinen. Er steht vor jeder Frage; Modelle, die nachdenken, werden damit oft schlechter.",
    trained:
      "Steht vor jeder Frage. Mit diesem Text wurde das Modell trainiert: Ihn zu ändern macht Modelle, die nachdenken, schlechter.",
    warning: "Damit wurde das Modell nicht trainiert. Modelle, die nachdenken, werden dadurch schlechter.",
    none: "Keiner",
    standardNone: "Keiner, wie die Modellkarte sagt",
    standardTrained: "Wie das Modell trainiert wurde",
    show: "Der trainierte Systemprompt",
    text: "Text des trainierten Systemprompts",
  },
};
