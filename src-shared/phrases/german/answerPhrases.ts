/** What checks say of the answer itself. */
export const answerPhrases = {
  "There is no answer to check.": "Es gibt keine Antwort zu prüfen.",
  "The text does not say clearly which is its final answer.":
    "Der Text sagt nicht klar, welches seine endgültige Antwort ist.",
  "The answer leaves out {0}.": "Die Antwort lässt {0} aus.",
  "The answer names other variables.": "Die Antwort nennt andere Variablen.",
  "The answer could not be read as an assignment of truth values.":
    "Die Antwort ließ sich nicht als Belegung mit Wahrheitswerten lesen.",
  "The answer could not be read as a chemical equation.": "Die Antwort ließ sich nicht als Reaktionsgleichung lesen.",
  "The answer could not be read as a number in base {0}.": "Die Antwort ließ sich nicht als Zahl zur Basis {0} lesen.",
  "The answer could not be read as a whole number.": "Die Antwort ließ sich nicht als ganze Zahl lesen.",
  "The answer could not be read as a quantity.": "Die Antwort ließ sich nicht als Größe lesen.",
  "{0}; the answer is in {1}.": "{0}; die Antwort steht in {1}.",
  "The answer could not be read as a number.": "Die Antwort ließ sich nicht als Zahl lesen.",
  "{0}, as the answer says.": "{0}, wie die Antwort sagt.",
  "{0}; the answer is rounded.": "{0}; die Antwort ist gerundet.",
  "{0}, which rounds to the answer.": "{0}, was gerundet die Antwort ergibt.",
  "{0}, but the answer is {1}.": "{0}, aber die Antwort ist {1}.",
  "{0}, close to the answer.": "{0}, nahe an der Antwort.",
  "The answer could not be read as a formula.": "Die Antwort ließ sich nicht als Formel lesen.",
  "The answer is not worked out.": "Die Antwort ist nicht ausgerechnet.",
  "{0}; whether the answer is the same could not be decided.":
    "{0}; ob die Antwort dasselbe ist, ließ sich nicht entscheiden.",
  "the answer": "die Antwort",
  "The answer could not be read as yes or no.": "Die Antwort ließ sich nicht als Ja oder Nein lesen.",
  "The answer could not be read as a list of whole numbers.":
    "Die Antwort ließ sich nicht als Liste ganzer Zahlen lesen.",
  "The answer has negative divisors, too.": "Die Antwort enthält auch negative Teiler.",
  "The answer could not be read as solutions of the equation.":
    "Die Antwort ließ sich nicht als Lösungen der Gleichung lesen.",
  "The answer could not be read as a product of primes.":
    "Die Antwort ließ sich nicht als Produkt von Primzahlen lesen.",
  "The answer could not be read as a set of solutions.": "Die Antwort ließ sich nicht als Lösungsmenge lesen.",
  "{0}: {1}, as the answer says; so do the ends.": "{0}: {1}, wie die Antwort sagt; die Enden auch.",
  "An end of the solutions is no end of the answer.": "Ein Ende der Lösungen ist kein Ende der Antwort.",
  "{0} satisfies {1}, but the answer leaves it out.": "{0} erfüllt {1}, aber die Antwort lässt es aus.",
  "{0} does not satisfy {1}, but the answer has it in.": "{0} erfüllt {1} nicht, aber die Antwort enthält es.",
  "The answer has letters in it that the question has not.": "Die Antwort enthält Buchstaben, die die Frage nicht hat.",
  "The answer could not be differentiated.": "Die Antwort ließ sich nicht ableiten.",
  "The answer has no unit.": "Die Antwort hat keine Einheit.",
  "The answer could not be read as a quantity of the dimension that is asked for.":
    "Die Antwort ließ sich nicht als Größe der gefragten Dimension lesen.",
  "The question has no units, the answer has one.": "Die Frage hat keine Einheiten, die Antwort hat eine.",
  "The answer is in {0}, which is no unit of it.": "Die Antwort steht in {0}, was keine Einheit dafür ist.",
  "The answer is in {0}, the question in {1}.": "Die Antwort steht in {0}, die Frage in {1}.",
  "The answer could not be read as a limit.": "Die Antwort ließ sich nicht als Grenzwert lesen.",
  "{0}; the answer is {1}.": "{0}; die Antwort ist {1}.",
  "{0}; the values close in on the answer.": "{0}; die Werte nähern sich der Antwort.",
  "The answer could not be read as an order of all the items.":
    "Die Antwort ließ sich nicht als Reihenfolge aller Dinge lesen.",
  "The answer could not be read as a probability.": "Die Antwort ließ sich nicht als Wahrscheinlichkeit lesen.",
  "The answer has the same values for positive numbers only.":
    "Die Antwort hat nur für positive Zahlen dieselben Werte.",
  "Whether the answer has the same values could not be decided.":
    "Ob die Antwort dieselben Werte hat, ließ sich nicht entscheiden.",
  "{0}, but the answer only repeats the question.": "{0}, aber die Antwort wiederholt nur die Frage.",
  "the answer still has {0} on both sides": "in der Antwort steht {0} noch auf beiden Seiten",
  "The answer could not be read as one number.": "Die Antwort ließ sich nicht als eine Zahl lesen.",
  "The answer could not be read as a number of {0}.": "Die Antwort ließ sich nicht als Anzahl ({0}) lesen.",
  "{0}, as molecules; the answer may be meant for atoms.":
    "{0}, als Moleküle; die Antwort kann für Atome gemeint sein.",
  "{0}; the answer is close to it.": "{0}; die Antwort ist nahe daran.",
  "The answer could not be read as values of all the unknowns.":
    "Die Antwort ließ sich nicht als Werte aller Unbekannten lesen.",
  "The answer could not be held against the solution of the system.":
    "Die Antwort ließ sich nicht mit der Lösung des Systems vergleichen.",
  "The answer does not name all that is asked for.": "Die Antwort nennt nicht alles, wonach gefragt ist.",
  "{0}; the answer is not worked out.": "{0}; die Antwort ist nicht ausgerechnet.",
  "{0}, but the answer could be reduced.": "{0}, aber die Antwort ließe sich kürzen.",
};
