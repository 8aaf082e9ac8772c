/** What an environment is to a worksheet. */
export type EnvironmentKind =
  | "formula"
  | "code"
  | "picture"
  | "table"
  | "comment"
  | "list"
  | "bullets"
  | "choices"
  | "exercise"
  | "solution"
  | "aside"
  | "plain";

const names: Readonly<Record<Exclude<EnvironmentKind, "plain">, string>> = {
  formula: "equation align alignat flalign gather multline eqnarray displaymath math dmath IEEEeqnarray subequations",
  code: "verbatim Verbatim lstlisting minted alltt",
  picture: "tikzpicture pgfpicture picture circuitikz asy pspicture axis scope tikzcd forest chemfig pycode sagesilent",
  table: "tabular tabularx tabulary longtable tabu",
  comment: "comment filecontents",
  list: "enumerate questions parts subparts subsubparts tasks compactenum inparaenum enumerate* multienumerate problems exercises exenumerate",
  bullets: "itemize compactitem description",
  choices: "choices oneparchoices checkboxes oneparcheckboxes multichoice answers reponses reponseshoriz",
  exercise:
    "exercise exercises exer exo exercice problem prob problems question questionmult task aufgabe uebung übung exercicio ex exam-problem homeworkProblem assignment",
  solution:
    "solution solutions sol answer answerkey solutionorbox solutionorlines solutionorgrid solutionordottedlines solutionbox soln corrige corrigé correction loesung lösung musterloesung lsg explanation reponse",
  aside: "hint hints remark remarque hinweis bemerkung indication instructions",
};

const kinds = new Map<string, EnvironmentKind>(
  Object.entries(names).flatMap(([kind, list]) => list.split(" ").map((name) => [name, kind as EnvironmentKind])),
);
// Lists of exercises are told from exercises by what stands in them; see the reader.
kinds.set("exercises", "plain");
kinds.set("problems", "plain");

/** What an environment is, by its name without a star; of one the file defines by the name it prints. */
export function environmentKind(name: string, printed: ReadonlyMap<string, string>): EnvironmentKind {
  const bare = name.replace(/\*$/, "");
  const known = kinds.get(bare) ?? kinds.get(bare.toLowerCase());
  if (known !== undefined) return known;
  const shown = printed.get(bare);
  if (shown === undefined) return "plain";
  if (/^(?:problem|exercise|question|task|aufgabe|übung|exercice|problème|frage)/i.test(shown)) return "exercise";
  return /^(?:solution|answer|lösung|antwort|corrigé|réponse|correction)/i.test(shown) ? "solution" : "plain";
}

/** How many arguments in braces come behind `\begin{…}` of an environment whose inside is text. */
export const environmentArguments: Readonly<Record<string, number>> = {
  minipage: 1,
  multicols: 1,
  "multicols*": 1,
  adjustbox: 1,
  wrapfigure: 2,
  textblock: 1,
  tabularx: 1,
  tabulary: 1,
  alignat: 1,
  "alignat*": 1,
  minted: 1,
  thebibliography: 1,
  spacing: 1,
  list: 2,
  addmargin: 1,
};
