import { type EnvironmentKind, environmentArguments, environmentKind } from "./environments.ts";
import type { LatexContext } from "./LatexContext.ts";
import { latexTable } from "./latexTable.ts";
import type { TexSource } from "./TexSource.ts";
import { environmentFormula } from "./tidyFormula.ts";

interface OpenEnvironment {
  readonly name: string;
  readonly kind: EnvironmentKind;
}

/** The environments of a file: what begins and ends, and the items within. */
export class LatexEnvironments {
  readonly #context: LatexContext;
  readonly #open: OpenEnvironment[] = [];
  /** Label of the choice that the file calls right. */
  #correct = "";

  constructor(context: LatexContext) {
    this.#context = context;
  }

  /** Ends what was left open at the end of the file. */
  endAll(): void {
    while (this.#open.length > 0) this.end(this.#open.at(-1)!.name);
  }

  forgetAll(): void {
    this.#open.length = 0;
  }

  begin(source: TexSource): void {
    const name = source.group()?.trim() ?? "";
    const kind = environmentKind(name, this.#context.printed);
    const line = this.#context.line;
    if (this.#context.expand(`begin ${name}`, source)) return;
    if (kind === "comment") return void source.until(`\\end{${name}}`);
    if (kind === "formula") {
      for (let index = 0; index < (environmentArguments[name] ?? 0); index++) source.group();
      return this.#context.formula(environmentFormula(name, source.until(`\\end{${name}}`)), true);
    }
    if (kind === "picture") {
      source.until(`\\end{${name}}`);
      this.#context.writer.flag("picture-left-out", name, line);
      return this.#context.text(" [picture] ");
    }
    if (kind === "code") {
      const language =
        /language\s*=\s*(\w+)/.exec(source.optional() ?? "")?.[1] ?? (name === "minted" ? source.group() : null) ?? "";
      const code = source
        .until(`\\end{${name}}`)
        .replace(/^[ \t]*\n/, "")
        .trimEnd();
      return this.#context.writer.block("code", `\`\`\`${language.toLowerCase()}\n${code}\n\`\`\``, this.#context.line);
    }
    if (kind === "table") return this.#table(source, name);
    if (kind === "exercise") return this.#exercise(source, name);
    this.#enter(source, name, kind);
  }

  #enter(source: TexSource, name: string, kind: EnvironmentKind): void {
    this.#open.push({ name, kind });
    if (kind === "solution") {
      source.optional();
      this.#context.writer.endParagraph(this.#context.line);
      this.#context.writer.beginCapture();
    } else if (kind === "list") {
      const options = source.optional() ?? "";
      if (name === "tasks" || name === "multienumerate") source.take(/\s*\([^)]*\)/y);
      if (name === "parts") this.#context.counters.set("exam part", 0);
      this.#context.lists.openNumbers(options, name);
    } else if (kind === "bullets") {
      source.optional();
      this.#context.lists.openBullets();
    } else if (kind === "choices") {
      source.optional();
      this.#context.lists.openChoices();
      this.#correct = "";
    } else {
      source.optional();
      for (let index = 0; index < (environmentArguments[name] ?? 0); index++) source.group();
    }
  }

  #exercise(source: TexSource, name: string): void {
    const bare = name.replace(/\*$/, "");
    const options = source.optional() ?? "";
    const group = source.take(/(?=\{)/y) === null ? "" : (source.group() ?? "");
    const points =
      /points\s*=\s*(\d+(?:\.\d+)?)/.exec(options)?.[1] ?? /^\s*(\d+(?:\.\d)?)\s*$/.exec(`${options}${group}`)?.[1];
    const shown = [options, group].filter(
      (text) => !/=|^\s*[\d.]*\s*$|^[\w:-]+$/.test(text) || /^\p{Lu}\p{L}+$/u.test(text),
    );
    const titled = /title\s*=\s*\{?([^{},]+)\}?/.exec(options)?.[1];
    const title = this.#context.captured(titled ?? shown.join(" ").replace(/^\[|\]$/g, ""));
    const label = name.endsWith("*")
      ? null
      : String(this.#context.counters.step(`exercise ${this.#context.printed.get(bare) ?? bare}`));
    const start = { label, depth: 0, isProblem: true, points: points === undefined ? null : Number(points) };
    this.#open.push({ name, kind: "exercise" });
    // A long one in brackets is rather a remark, and points are told apart later.
    if (title !== "") this.#context.writer.block("heading", title, this.#context.line, { ...start, depth: 1 });
    else this.#context.writer.startItem(start, this.#context.line);
    this.#context.lists.enterExercise();
  }

  /** Ends an environment, with those that were left open within it. */
  end(name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    for (const { kind } of this.#open.splice(at).toReversed()) {
      if (kind === "solution") {
        const depth = this.#context.lists.depth;
        this.#context.writer.block("solution", this.#context.writer.endCapture(), this.#context.line, { depth });
        continue;
      }
      this.#context.writer.endParagraph(this.#context.line);
      if (kind === "list" || kind === "bullets" || kind === "choices") this.#context.lists.close();
      if (kind === "exercise") this.#context.lists.leaveExercise();
      if (kind === "choices" && this.#correct !== "")
        this.#context.writer.block("solution", this.#correct, this.#context.line);
    }
  }

  #table(source: TexSource, name: string): void {
    source.optional();
    for (let index = 0; index < (environmentArguments[name] ?? 0); index++) source.group();
    source.group();
    const inside = source.until(`\\end{${name}}`);
    const { text, isFlattened } = latexTable(inside, (cell) => this.#context.captured(cell));
    if (isFlattened) this.#context.writer.flag("table-flattened", text, this.#context.line);
    this.#context.writer.block("table", text, this.#context.line);
  }

  item(source: TexSource, given: string | null): void {
    this.#context.writer.startItem(this.#context.lists.next(given), this.#context.line);
    if (given === null) return;
    // A word in brackets is the beginning of the text.
    if (!/^[\s\\{}()[\].:\p{L}\d]{0,12}$/u.test(given) || /\p{L}{3,}/u.test(given.replaceAll(/\\[a-zA-Z]+/g, "")))
      this.#context.text(`**${this.#context.captured(given)}** `);
  }

  choice(source: TexSource, isCorrect: boolean): void {
    const start = this.#context.lists.next(source.optional());
    this.#context.writer.startItem(start, this.#context.line);
    if (isCorrect) this.#correct = start.label ?? "";
  }
}
