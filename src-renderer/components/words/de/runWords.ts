import type { Words } from "../words.ts";

export const runWords: Words["runs"] = {
  phases: {
    waiting: "Wartet, bis der Lauf davor zu Ende ist",
    reading: "Liest die Aufgabe…",
    thinking: "Denkt nach",
    answering: "Antwortet",
  },
  loading: (model) => `Lädt ${model}…`,
  loadingAt: (model, percent) => `Lädt ${model}… ${percent} %`,
  loadingLine: (model) => `Lädt ${model}`,
  answeringFor: (time) => `Antwortet seit ${time}`,
  stop: "Anhalten",
  answerNow: "Jetzt antworten",
  answerNowNote: "Den Gedanken beenden und antworten",
  endingThought: "Beendet den Gedanken…",

  thought: "Gedanke",
  thoughtFor: (time) => [time, " nachgedacht"],
  thinkingFor: (time) => ["Denkt nach, ", time],
  tokensOf: (tokens, most) => `${tokens} von höchstens ${most}`,
  timeLeft: (time) => `noch bis zu ${time}`,
  thoughtTokens: "Tokens des Gedankens",
  tokensUsed: (percent) => `${percent} % seiner Tokens verbraucht`,

  announced: {
    endingThought: "Der Gedanke wird beendet.",
    thinking: (tokens) => `Denkt nach, bisher ${tokens}.`,
    thinkingOf: (tokens, most) => `Denkt nach, ${tokens} von höchstens ${most}.`,
    answering: (tokens) => `Antwortet, bisher ${tokens}.`,
    complete: "Die Antwort ist vollständig.",
    incomplete: "Der Lauf endete ohne vollständige Antwort.",
    agreement: "Früher angehalten: Genug andere Durchgänge stimmen überein.",
  },
};
