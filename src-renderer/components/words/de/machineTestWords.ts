import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

export const machineTestWords: Words["machineTest"] = {
  title: "Diesen Rechner testen",
  about:
    "Lädt das Modell auf jede Weise, auf die dieser Rechner rechnen kann, außer denen, die beiseitegelegt sind, und misst es. Das benutzte Modell wird so lange entladen und mit der nächsten Aufgabe wieder geladen. Der Test wartet auf eine laufende Frage, und Fragen warten auf den Test. Schließen hält ihn an.",
  model: "Modell",
  modelInUse: (model, quantization) => `${model} · ${quantization} · in Gebrauch`,
  start: "Test starten",
  again: "Noch einmal testen",
  stop: "Test anhalten",
  waiting: "Wartet, bis das Modell laufen kann…",
  testing: (backend) => `Im Test: ${backend}…`,
  done: (fastest) => `Fertig. Am schnellsten: ${fastest}.`,
  noneWorked: "Auf keine Weise ließ sich rechnen.",
  legend:
    "Lesen: wie schnell eine lange Aufgabe aufgenommen wird. Schreiben: wie schnell Gedanke und Antwort erscheinen. Mit Raten: dasselbe bei einem Text, der sich wiederholt und dessen nächste Wörter aus den früheren geraten werden. Der Arbeitsspeicher gilt für einen kurzen Kontext; ein längerer braucht mehr.",
  table: {
    title: "Geschwindigkeiten",
    computesOn: "Rechnet auf",
    reading: "Lesen",
    writing: "Schreiben",
    withGuesses: "Mit Raten",
    memory: "Speicher",
    loading: "Laden",
    promptSpeed: "Prompt-Tokens/s",
    speed: "Tokens/s",
    fastest: "am schnellsten",
    isTesting: "im Test…",
    notPossible: "nicht möglich",
    threads: (threads) => counted(threads, nouns.thread),
    layersOnCard: (layers, all) => `${layers} von ${all} Schichten auf der Karte`,
  },
};
