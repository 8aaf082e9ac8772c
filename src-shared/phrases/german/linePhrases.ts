/** How the lines of a derivation relate. */
export const linePhrases = {
  "no solution": "keine Lösung",
  "It can be read in two ways.": "Es lässt sich auf zwei Arten lesen.",
  "It could not be read as a formula.": "Es ließ sich nicht als Formel lesen.",
  "It is assumed.": "Es ist angenommen.",
  "This is where it starts.": "Hier beginnt es.",
  "It could not be decided.": "Es ließ sich nicht entscheiden.",
  "There is nothing to check.": "Es gibt nichts zu prüfen.",
  "It is a rough value.": "Es ist ein ungefährer Wert.",
  "It gives a name.": "Es gibt einen Namen.",
  "It has the same solutions as the line before: {0}.": "Dieselben Lösungen wie in der Zeile davor: {0}.",
  "It has the same solutions as an earlier line: {0}.": "Dieselben Lösungen wie in einer früheren Zeile: {0}.",
  "Every solution from before still holds; {0} came in and must be tried.":
    "Jede Lösung von vorher gilt noch; {0} kam hinzu und muss probiert werden.",
  "{0} is one of the solutions; {1} is lost.": "{0} ist eine der Lösungen; {1} ist verloren.",
  "Its solutions are {0}.": "Die Lösungen sind {0}.",
  "{0} solves the line before, but not this one, which has {1}.":
    "{0} löst die Zeile davor, aber nicht diese, die {1} hat.",
  "The equations before have the solution {0}, which does not solve this one.":
    "Die Gleichungen davor haben die Lösung {0}, die diese nicht löst.",
  "The equations before have the solution {0}.": "Die Gleichungen davor haben die Lösung {0}.",
  "With {0} put in, {1}": "Mit {0} eingesetzt: {1}",
  "It gives a value.": "Es gibt einen Wert an.",
  "It does not follow from the lines before by a rule that is known.":
    "Es folgt nicht nach einer bekannten Regel aus den Zeilen davor.",
  "Its functions are not known.": "Die Funktionen darin sind nicht bekannt.",
  "It has letters in it.": "Es stehen Buchstaben darin.",
  "Values of functions are not followed.": "Werte von Funktionen werden nicht verfolgt.",
  "The function is not known.": "Die Funktion ist nicht bekannt.",
  "It says what the function is.": "Es sagt, was die Funktion ist.",
  "The derivative is {0}.": "Die Ableitung ist {0}.",
  "It has the same values as before.": "Dieselben Werte wie davor.",
  "The derivative is {0}. {1}": "Die Ableitung ist {0}. {1}",
  "{0}, rounded.": "{0}, gerundet.",
  "{0}; whether that is the other side could not be decided.":
    "{0}; ob das die andere Seite ist, ließ sich nicht entscheiden.",
  "Both sides have the same values.": "Beide Seiten haben dieselben Werte.",
  "Whether both sides have the same values could not be decided.":
    "Ob beide Seiten dieselben Werte haben, ließ sich nicht entscheiden.",
  "It has words or units in it.": "Es stehen Wörter oder Einheiten darin.",
  "They are not the same: {0}.": "Sie sind nicht dasselbe: {0}.",
  "the left side": "die linke Seite",
  "the right side": "die rechte Seite",
  "The right side could not be differentiated.": "Die rechte Seite ließ sich nicht ableiten.",
  "It is true.": "Es ist wahr.",
  "It is not true.": "Es ist nicht wahr.",
  "It has more than one unknown.": "Es hat mehr als eine Unbekannte.",
  "It is no inequality between polynomials.": "Es ist keine Ungleichung zwischen Polynomen.",
  "{0} satisfies {1}, but not this.": "{0} erfüllt {1}, aber nicht dies.",
  "{0} satisfies this, but not {1}.": "{0} erfüllt dies, aber nicht {1}.",
  "It holds for the same numbers as the line before.": "Es gilt für dieselben Zahlen wie die Zeile davor.",
  "It is an earlier line with the same done to both sides.":
    "Es ist eine frühere Zeile, mit beiden Seiten dasselbe getan.",
  "Put into an earlier line, it makes both sides equal.":
    "In eine frühere Zeile eingesetzt, macht es beide Seiten gleich.",
  "Put into an earlier line, it makes both sides equal; other solutions may be lost.":
    "In eine frühere Zeile eingesetzt, macht es beide Seiten gleich; andere Lösungen können verloren sein.",
  "An earlier line, put in, makes both sides equal.": "Eine frühere Zeile, eingesetzt, macht beide Seiten gleich.",
  "It is an earlier line with {0} = {1} put in.": "Es ist eine frühere Zeile mit {0} = {1} eingesetzt.",
  "It is {0} = {1} with values put in.": "Es ist {0} = {1} mit eingesetzten Werten.",
  "{0} = {1} does not make both sides of the line before equal.":
    "{0} = {1} macht die beiden Seiten der Zeile davor nicht gleich.",
  "Put into the line before, {0} = {1} does not make both sides equal.":
    "In die Zeile davor eingesetzt, macht {0} = {1} die beiden Seiten nicht gleich.",
  "It is a sum of multiples of earlier lines.": "Es ist eine Summe von Vielfachen früherer Zeilen.",
  "It contradicts the lines before: together they have no solution.":
    "Es widerspricht den Zeilen davor: Zusammen haben sie keine Lösung.",
  "It is not a sum of earlier lines, and does not contradict them.":
    "Es ist keine Summe früherer Zeilen und widerspricht ihnen nicht.",
  "It is one of the cases; the others come in other lines.":
    "Es ist einer der Fälle; die anderen kommen in anderen Zeilen.",
};
