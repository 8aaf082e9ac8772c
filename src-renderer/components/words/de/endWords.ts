import type { Words } from "../words.ts";

export const endWords: Words["ends"] = {
  repeats: {
    warned: (words) => words,
    nudged: (words) => `${words} Das wurde ihm gesagt.`,
    answered: (words) => `${words} Der Gedanke wurde beendet.`,
    stopped: (words) => `${words} Der Lauf wurde angehalten.`,
  },
  repeatsAdvice: "Das kann so weitergehen. Der Gedanke lässt sich beenden, oder Sie warten.",
  endedByPerson: (tokens) => `Sie haben den Gedanken nach ${tokens} beendet.`,
  usedUp: (tokens) => `Der Gedanke wurde nach ${tokens} beendet; mehr hatte er nicht.`,
  thinkMore: "Weiterdenken?",
  repair: (line) => `Eine Prüfung sagte über die Antwort davor: ${line}`,

  stopped: {
    person: "Angehalten.",
    "loop-guard": "Angehalten, weil das Modell sich immer weiter wiederholte.",
    agreement: "Früher angehalten: Genug andere Durchgänge haben dieselbe Antwort.",
    verified: "Früher angehalten: Die Antwort eines anderen Durchgangs ist geprüft.",
  },
  stoppedEmpty: "Angehalten, bevor etwas geschrieben war.",
  interrupted: "Stemma wurde mitten in diesem Lauf geschlossen. Was er geschrieben hatte, ist noch da.",
  interruptedEmpty: "Stemma wurde geschlossen, bevor dieser Lauf etwas geschrieben hatte.",
  full: "Dem Modell ging der Platz aus, bevor es fertig war.",
  fullAdvice: "Mit mehr Aufwand fortsetzen, die Aufgabe kürzen oder ein größeres Modell nehmen.",
  noAnswer: "Keine Antwort.",
  noAnswerAdvice:
    "Das Modell endete ohne eine. Noch einmal laufen lassen, die Aufgabe anders stellen oder ein größeres Modell nehmen.",

  goOn: "Fortsetzen",
  goOnWithMore: "Mit mehr Aufwand fortsetzen",
  goOnWith: (effort) => `Mit dem Aufwand ${effort} fortsetzen`,
  runAgain: "Noch einmal",
};
