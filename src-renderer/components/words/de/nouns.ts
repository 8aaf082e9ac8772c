import type { Words } from "../words.ts";

export const nouns: Words["nouns"] = {
  bit: { one: "Bit", other: "Bit" },
  byte: { one: "Byte", other: "Byte" },
  character: { one: "Zeichen", other: "Zeichen" },
  command: { one: "Befehl", other: "Befehle" },
  conversation: { one: "Unterhaltung", other: "Unterhaltungen" },
  model: { one: "Modell", other: "Modelle" },
  place: { one: "Stelle", other: "Stellen" },
  question: { one: "Frage", other: "Fragen" },
  step: { one: "Schritt", other: "Schritte" },
  thread: { one: "Thread", other: "Threads" },
  token: { one: "Token", other: "Tokens" },
};
