import { type ESTree, parseSync, Visitor } from "vite";

/** Names, keys and units, which are the same in every language, and what is told only to those who read the log. */
const noWords = new Set(
  (
    "Stemma,Python,Markdown,HTML,PDF,LaTeX,CSV,JSON,JSON Lines," +
    "Enter,Escape,Home,End,Mod,Alt,Shift,Control,Meta,MB,GB,min,h min,min s,px,Its process ended"
  ).split(","),
);

/** Attributes and properties that a person sees or hears. */
const seen = /^(aria-(label|description|valuetext|roledescription)|label|title|placeholder|legend|note|alt|summary)$/;
const hasWord = /\p{L}{2}/u;
/** An address, a path, a token: `hf_…`. */
const isCode = /^\S*[/_]\S*$/;
/** `Answer`, `Could not copy`. Words of code begin with a small letter, or have other capitals. */
const isWritten = /^\s*\p{Lu}(\p{Ll}[\p{Ll}’']*)?([,:;]?\s+.*\p{Ll}.*)?[.:…!?]?$/su;
/** Beside a value in a template: `… of …`. */
const hasPlainWord = /(^|[\s…])\p{L}{2,}[,:;.…]?(\s|$)|(^|\s)\p{L}{2,}…/u;

/** Strings that are drawn, or look as if they were, and stand in the code itself, a template with `…` for its values. */
export function wordsIn(path: string, code: string): string[] {
  const { program, errors } = parseSync(path, code);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const found: string[] = [];
  const done = new Set<ESTree.Node>();
  const add = (text: string): void => {
    const line = text.replaceAll(/\s+/g, " ").trim();
    const bare = line.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
    if (hasWord.test(line) && !isCode.test(line) && !noWords.has(bare)) found.push(line);
  };
  /** Takes the strings that an expression may come to; with `isSeen` they are drawn, whatever they look like. */
  const look = (node: ESTree.Node, isSeen: boolean): void => {
    if (node.type === "ConditionalExpression") {
      look(node.consequent, isSeen);
      look(node.alternate, isSeen);
    } else if (node.type === "LogicalExpression") look(node.right, isSeen);
    else if (node.type === "Literal" && typeof node.value === "string" && !done.has(node)) {
      done.add(node);
      if (isSeen || isWritten.test(node.value)) add(node.value);
    } else if (node.type === "TemplateLiteral" && !done.has(node)) {
      done.add(node);
      const text = node.quasis.map(({ value }) => value.cooked ?? "").join("…");
      if (hasPlainWord.test(text)) add(text);
    }
  };
  const pass = (...nodes: readonly ESTree.Node[]): void => {
    for (const node of nodes) {
      done.add(node);
      if (node.type !== "ConditionalExpression") continue;
      pass(node.consequent, node.alternate);
    }
  };
  new Visitor({
    JSXText: ({ value }) => add(value),
    JSXExpressionContainer({ expression }) {
      if (!done.has(expression)) look(expression, true);
    },
    JSXAttribute({ name, value }) {
      const isSeen = name.type === "JSXIdentifier" && seen.test(name.name);
      const inner = value?.type === "JSXExpressionContainer" ? value.expression : value;
      if (inner === null) return;
      if (name.type === "JSXIdentifier" && /^(key|id|.*Name|style)$/.test(name.name)) pass(inner);
      else look(inner, isSeen);
      done.add(inner);
    },
    Property({ key, value }) {
      look(value, key.type === "Identifier" && seen.test(key.name));
    },
    Literal: (node) => look(node, false),
    TemplateLiteral: (node) => look(node, false),
    MemberExpression({ computed, property }) {
      if (computed) pass(property);
    },
    BinaryExpression({ left, right }) {
      pass(left, right);
    },
    SwitchCase({ test }) {
      if (test !== null) pass(test);
    },
    CallExpression({ callee, arguments: given }) {
      // What is looked for.
      if (callee.type === "MemberExpression" && "name" in callee.property && callee.property.name === "includes")
        pass(...given);
    },
    ThrowStatement({ argument }) {
      if (argument.type === "CallExpression") pass(...argument.arguments);
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === "Identifier" && callee.name.endsWith("Error")) pass(...given);
    },
    TSLiteralType({ literal }) {
      pass(literal);
    },
    ImportDeclaration({ source }) {
      pass(source);
    },
  }).visit(program);
  return found;
}
