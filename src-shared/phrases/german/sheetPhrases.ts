/** What stands on an answer sheet. */
export const sheetPhrases = {
  "Not solved yet.": "Noch nicht gelöst.",
  "Not solved: it may not have been read rightly.": "Nicht gelöst: vielleicht nicht richtig gelesen.",
  "Being solved.": "Wird gerade gelöst.",
  "No answer was found.": "Es wurde keine Antwort gefunden.",
  "Left out.": "Ausgelassen.",
  "Not solved to the end.": "Nicht zu Ende gelöst.",
  "{0} {1} of {2} attempts came to it.": "{0} {1} von {2} Versuchen kamen darauf.",
  "Probably wrong: it is not the answer that the file gives.":
    "Wahrscheinlich falsch: Es ist nicht die Antwort, die die Datei gibt.",
  "Probably wrong: {0} The file gives another answer too.":
    "Wahrscheinlich falsch: {0} Auch die Datei gibt eine andere Antwort.",
  "Probably wrong: {0}": "Wahrscheinlich falsch: {0}",
  "Unsure: a rule confirms it, but the file gives another answer.":
    "Unsicher: Eine Regel bestätigt es, aber die Datei gibt eine andere Antwort.",
  "Unsure: the file gives the same answer, but a rule speaks against it.":
    "Unsicher: Die Datei gibt dieselbe Antwort, aber eine Regel spricht dagegen.",
  "Unsure: nothing confirms it.": "Unsicher: Nichts bestätigt es.",
  " (1 point)": " (1 Punkt)",
  " ({0} points)": " ({0} Punkte)",
  Problems: "Aufgaben",
  Answers: "Antworten",
  "Answer:": "Antwort:",
  Thought: "Gedanke",
  "{0} of 1 problem answered": "{0} von 1 Aufgabe beantwortet",
  "{0} of {1} problems answered": "{0} von {1} Aufgaben beantwortet",
  "{0} by {1}": "{0} von {1}",
  "{0} unsure": "{0} unsicher",
  "{0} probably wrong": "{0} wahrscheinlich falsch",
};
