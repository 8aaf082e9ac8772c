import type { Words } from "../words.ts";

export const traceWords: Words["trace"] = {
  kinds: {
    "set-up": "Ansatz",
    plan: "Plan",
    recall: "Bekanntes",
    compute: "Rechnung",
    doubt: "Zweifel",
    check: "Probe",
    conclude: "Folgerung",
    final: "Ergebnis",
  },
  outline: "Schritte des Gedankens",
  repeats: (kind) => `${kind}, wiederholt`,
  row: (kind, tokens) => `${kind}, ${tokens}:`,
  showOnly: "Nur zeigen",
  decisive: "Was die Antwort geändert hat",
  search: {
    field: "Im Gedanken suchen",
    hint: "Suchen",
    none: "keiner",
    place: (number, count) => `${number} von ${count}`,
    previous: "Voriger Schritt damit",
    next: "Nächster Schritt damit",
  },
  step: {
    copy: "Schritt kopieren",
    goOn: "Von hier weiter",
    goOnNote: "Den Gedanken nach diesem Schritt abschneiden und von da weiterdenken, als weiterer Versuch",
    unmark: "Nicht mehr markieren",
  },
  answers: {
    list: "Antworten auf dem Weg",
    more: (count) => `${count} weitere`,
    goTo: "Zu dem Schritt, der darauf kam",
    placeAndTimes: (percent, times) => `${percent}, ${times}-mal`,
    at: (answer, percent) => `${answer}, bei ${percent}`,
  },
  summary: {
    turnedBack: (count) => `${count}-mal umgekehrt`,
    answerSeen: (percent) => `Antwort zuerst bei ${percent}`,
    answers: (answers) => `Antworten auf dem Weg: ${answers.join(", dann ")}`,
    repeats: (times) => `wiederholt sich ${times === 1 ? "einmal" : `${times}-mal`}`,
  },
  map: (parts) => `Karte des Gedankens: ${parts.join("; ")}`,
  repeated: "Wiederholt, was schon gesagt war",
  showOrigin: "Zeigen, wo der Gedanke darauf kam",
};
