import type { VoteProgress } from "../en/sampleWords.ts";
import type { Words } from "../words.ts";

const soFar = (isRunning: boolean): string => (isRunning ? "bisher " : "");
const theRest = ({ isCutShort }: VoteProgress): string => (isCutShort ? ", die übrigen wurden angehalten" : "");

export const sampleWords: Words["samples"] = {
  all: "Durchgänge",
  stopAll: "Alle anhalten",
  noProof: "Übereinstimmung ist kein Beweis.",
  vote: {
    verified: (count, all, how) => `${soFar(how.isRunning)}${count} von ${all} geprüft${theRest(how)}`,
    agree: (count, all, how) => `${count} von ${all} stimmen ${soFar(how.isRunning)}überein${theRest(how)}`,
    noneYet: "Noch keine Antwort",
    none: (all) => `Keiner der ${all} Durchgänge hat eine Antwort`,
    one: (all, isRunning) => `1 von ${all} hat ${soFar(isRunning)}eine Antwort`,
    split: (isRunning) => `Die Antworten sind ${soFar(isRunning)}geteilt`,
    noTwo: (isRunning) => `Keine zwei Antworten stimmen ${soFar(isRunning)}überein`,
  },
  states: {
    waiting: "wartet",
    loading: "lädt das Modell",
    reading: "liest",
    thinking: "denkt nach",
    answering: "antwortet",
    verified: "geprüft",
    contradicted: "widerlegt",
    agrees: "stimmt überein",
    differs: "weicht ab",
    answered: "beantwortet",
    spared: "nicht gebraucht",
    stopped: "angehalten",
    full: "kein Platz mehr",
    interrupted: "abgebrochen",
    failed: "gescheitert",
    empty: "keine Antwort gefunden",
  },
  name: (number, all, state, answer, tokens) =>
    `Durchgang ${number} von ${all}: ${state}${answer === null ? "" : `, Antwort ${answer}`}, ${tokens}`,
};
