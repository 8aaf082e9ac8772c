import type { Words } from "../words.ts";

export const nouns: Words["nouns"] = {
  backup: { one: "Sicherung", other: "Sicherungen" },
  bit: { one: "Bit", other: "Bit" },
  byte: { one: "Byte", other: "Byte" },
  character: { one: "Zeichen", other: "Zeichen" },
  command: { one: "Befehl", other: "Befehle" },
  conversation: { one: "Unterhaltung", other: "Unterhaltungen" },
  "damaged file": { one: "beschädigte Datei", other: "beschädigte Dateien" },
  file: { one: "Datei", other: "Dateien" },
  model: { one: "Modell", other: "Modelle" },
  place: { one: "Stelle", other: "Stellen" },
  point: { one: "Punkt", other: "Punkte" },
  problem: { one: "Aufgabe", other: "Aufgaben" },
  question: { one: "Frage", other: "Fragen" },
  step: { one: "Schritt", other: "Schritte" },
  thread: { one: "Thread", other: "Threads" },
  token: { one: "Token", other: "Tokens" },
};
