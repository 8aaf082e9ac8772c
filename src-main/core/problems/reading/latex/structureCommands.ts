import { written } from "./Counters.ts";
import type { LatexContext } from "./LatexContext.ts";
import type { LatexEnvironments } from "./LatexEnvironments.ts";
import { siNumber, siUnit } from "./siunitx.ts";
import type { TexSource } from "./TexSource.ts";

const questions: Readonly<
  Record<string, readonly [counter: string, style: "arabic" | "alph" | "roman", depth: number]>
> = {
  question: ["exam question", "arabic", 0],
  titledquestion: ["exam question", "arabic", 0],
  bonusquestion: ["exam question", "arabic", 0],
  bonustitledquestion: ["exam question", "arabic", 0],
  part: ["exam part", "alph", 1],
  bonuspart: ["exam part", "alph", 1],
  subpart: ["exam subpart", "roman", 2],
  bonussubpart: ["exam subpart", "roman", 2],
  subsubpart: ["exam subsubpart", "alph", 3],
};

type Structure = (source: TexSource) => void;

/** Commands that are more than signs and text, by their names. */
export function structureCommands(
  context: LatexContext,
  environments: LatexEnvironments,
): ReadonlyMap<string, Structure> {
  const commands: Readonly<Record<string, Structure>> = {
    begin: (source) => environments.begin(source),
    end: (source) => {
      const name = source.group()?.trim() ?? "";
      if (name === "document") source.pos = source.text.length;
      else if (!context.expand(`end ${name}`, source)) environments.end(name);
    },
    par: () => context.writer.endParagraph(context.line),
    "(": (source) => delimited(context, source, "\\)", false),
    "[": (source) => delimited(context, source, "\\]", true),
    ensuremath: (source) => context.formula(source.argument(), false),
    item: (source) => environments.item(source, source.optional()),
    task: (source) => environments.item(source, source.optional()),
    choice: (source) => environments.choice(source, false),
    wrongchoice: (source) => environments.choice(source, false),
    CorrectChoice: (source) => environments.choice(source, true),
    correctchoice: (source) => environments.choice(source, true),
    title: (source) => void (context.title = context.captured(source.argument()).replaceAll("\n", " ") || null),
    newcommand: (source) => context.macros.readNewCommand(source),
    renewcommand: (source) => context.macros.readNewCommand(source),
    providecommand: (source) => context.macros.readNewCommand(source),
    def: (source) => context.macros.readDef(source),
    DeclareMathOperator: (source) => context.macros.readOperator(source),
    NewDocumentCommand: (source) => context.macros.readDocumentCommand(source),
    newtheorem: (source) => newTheorem(context, source),
    newenvironment: (source) => newEnvironment(context, source),
    newcounter: (source) => void (context.counters.set(source.argument(), 0), source.optional()),
    setcounter: (source) => context.counters.set(source.argument(), Number(source.argument())),
    addtocounter: (source) => {
      const name = source.argument();
      context.counters.set(name, context.counters.get(name) + Number(source.argument()));
    },
    stepcounter: (source) => void context.counters.step(source.argument()),
    refstepcounter: (source) => void context.counters.step(source.argument()),
    input: (source) => notFollowed(context, source, "\\input"),
    include: (source) => notFollowed(context, source, "\\include"),
    subfile: (source) => notFollowed(context, source, "\\subfile"),
    includegraphics: (source) => {
      source.take(/\*/y);
      source.optional();
      const file = source.argument();
      context.writer.flag("picture-left-out", file, context.line);
      context.text(` [picture: ${file}] `);
    },
    footnote: (source) => context.text(` (${context.captured(source.argument())})`),
    caption: (source) => context.text(`\n${context.captured(source.argument())}\n`),
    verb: (source) => {
      source.take(/\*/y);
      const mark = source.text[source.pos++] ?? "";
      context.text(`\`${source.until(mark)}\``);
    },
    texttt: (source) => context.text(`\`${context.captured(source.argument())}\``),
    url: (source) => context.text(source.argument()),
    ref: (source) => context.text(`[${source.argument()}]`),
    eqref: (source) => context.text(`[${source.argument()}]`),
    cite: (source) => context.text(`[${source.argument()}]`),
    textsuperscript: (source) => context.text(`$^{${source.argument()}}$`),
    up: (source) => context.text(source.argument()),
    textsubscript: (source) => context.text(`$_{${source.argument()}}$`),
    ce: (source) => context.text(`$\\ce{${source.argument()}}$`),
    SI: (source) => quantity(context, source),
    qty: (source) => quantity(context, source),
    si: (source) => context.formula(siUnit(source.argument()), false),
    unit: (source) => context.formula(siUnit(source.argument()), false),
    num: (source) => context.formula(siNumber(source.argument()), false),
    ang: (source) => context.formula(`${source.argument()}^{\\circ}`, false),
    rule: (source) => {
      source.optional();
      context.text(source.group() !== null && source.group() !== null ? " ______ " : "");
    },
    fillin: (source) => context.text(`${source.optional() === null ? "" : ""}______`),
    iffalse: (source) => void source.take(/[^]*?\\fi(?![a-zA-Z])/y),
  };
  const asked = Object.keys(questions).map((name): [string, Structure] => [
    name,
    (source) => question(context, source, name),
  ]);
  return new Map([...Object.entries(commands), ...asked]);
}

function question(context: LatexContext, source: TexSource, name: string): void {
  // In an article, \part is a heading above sections.
  if (
    name === "part" &&
    (!context.lists.isInParts || source.text[source.pos] === "{" || source.text[source.pos] === "*")
  )
    return context.heading(source, 1);
  const [counter, style, depth] = questions[name]!;
  const title = name.endsWith("titledquestion") ? context.captured(source.argument()) : "";
  const given = source.optional();
  const points = given === null ? null : Number.parseFloat(given.replace("\\half", ".5"));
  const deeper = { "exam question": "exam part", "exam part": "exam subpart", "exam subpart": "exam subsubpart" }[
    counter
  ];
  if (deeper !== undefined) context.counters.set(deeper, 0);
  const label = written(context.counters.step(counter), style);
  const start = { label, depth, isProblem: depth === 0, points: Number.isFinite(points) ? points : null };
  if (title !== "") context.writer.block("heading", title, context.line, { ...start, depth: 1 });
  else context.writer.startItem(start, context.line);
}

function delimited(context: LatexContext, source: TexSource, closing: string, isDisplay: boolean): void {
  const inside = source.formula(closing);
  if (inside !== null) return context.formula(inside, isDisplay);
  context.writer.flag("formula-lost", source.text.slice(source.pos, source.pos + 80), context.line);
}

function quantity(context: LatexContext, source: TexSource): void {
  source.optional();
  const number = siNumber(source.argument());
  context.formula(`${number}\\,${siUnit(source.argument())}`, false);
}

function notFollowed(context: LatexContext, source: TexSource, name: string): void {
  context.writer.flag("reference-not-followed", `${name}{${source.argument().trim()}}`, context.line);
}

function newTheorem(context: LatexContext, source: TexSource): void {
  source.take(/\*/y);
  const name = source.argument();
  source.optional();
  context.printed.set(name, context.captured(source.argument()));
  source.optional();
}

/** An environment of the file's own is known by the word it prints, or else becomes what it is defined as. */
function newEnvironment(context: LatexContext, source: TexSource): void {
  source.take(/\*/y);
  const name = source.argument();
  const count = Number(source.optional() ?? "0");
  const usual = source.optional();
  const beginning = source.group() ?? "";
  const ending = source.group() ?? "";
  const word = /solution|answer|lösung|corrigé|réponse|correction/i.exec(beginning);
  if (word !== null) context.printed.set(name, word[0]);
  else context.macros.defineEnvironment(name, Number.isInteger(count) ? count : 0, usual, beginning, ending);
}
