import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { referenceOf } from "../finding/takeSolutions.ts";
import { choicesIn, letterOf } from "./choicesOf.ts";
import { fieldText, firstText } from "./fieldText.ts";
import { shuffled } from "./shuffled.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a record becomes; the rest of a problem is filled in. */
export type RecordProblem = Pick<Problem, "question"> & Partial<Problem>;

/** A format that is known by its fields. */
export interface KnownFormat {
  readonly name: string;
  /** Fields that every record has. */
  readonly fields: readonly string[];
  /** What must hold of the first record besides. */
  readonly fits?: (fields: Fields) => boolean;
  readonly read: (fields: Fields) => RecordProblem;
  /** Whether it only says how records are laid out, and not where they come from. */
  readonly isLayout?: boolean;
}

/** The most telling formats come first. */
export const knownFormats: readonly KnownFormat[] = [
  {
    name: "GSM8K",
    fields: ["question", "answer"],
    fits: ({ answer }) => typeof answer === "string" && /^#### ?\S/m.test(answer),
    read: ({ question, answer }) => {
      const [steps = "", final = ""] = fieldText(answer)
        .replaceAll(/<<[^<>]*>>/g, "")
        .split(/^#### ?/m);
      return {
        question: fieldText(question),
        reference: field(final.trim().replaceAll(/(?<=\d),(?=\d{3})/g, ""), steps.trim()),
      };
    },
  },
  {
    name: "GPQA",
    fields: ["Question", "Correct Answer", "Incorrect Answer 1", "Incorrect Answer 2"],
    read: (fields) => {
      const question = fieldText(fields["Question"]);
      const right = fieldText(fields["Correct Answer"]);
      const wrong = [1, 2, 3]
        .map((number) => fieldText(fields[`Incorrect Answer ${number}`]))
        .filter((text) => text !== "");
      // In the file the right one always comes first.
      const order = shuffled([right, ...wrong], question);
      return {
        question,
        label: firstText(fields, ["Record ID"]) || null,
        title: firstText(fields, ["Subdomain", "High-level domain"]) || null,
        choices: order.map((text, index) => ({ label: letterOf(index), text })),
        reference: field(letterOf(order.indexOf(right)), fieldText(fields["Explanation"])),
      };
    },
  },
  {
    name: "ARC",
    fields: ["question", "choices", "answerKey"],
    read: (fields) => ({
      question: fieldText(fields["question"]),
      label: firstText(fields, ["id"]) || null,
      choices: choicesIn(fields["choices"]),
      reference: field(fieldText(fields["answerKey"]), ""),
    }),
  },
  {
    name: "SciBench",
    fields: ["problem_text", "answer_number"],
    read: (fields) => {
      const unit = fieldText(fields["unit"]);
      const number = fieldText(fields["answer_number"]);
      return {
        question: fieldText(fields["problem_text"]),
        label: firstText(fields, ["problemid"]) || null,
        source: firstText(fields, ["source"]) || null,
        reference: field([number, unit].filter((text) => text !== "").join(" "), fieldText(fields["solution"])),
      };
    },
  },
  {
    name: "TheoremQA",
    fields: ["Question", "Answer", "Answer_type"],
    read: (fields) => {
      const hasPicture = fields["Picture"] !== null && fieldText(fields["Picture"]) !== "";
      const place = { page: null, box: null, lines: null };
      return {
        question: fieldText(fields["Question"]),
        reference: field(fieldText(fields["Answer"]), ""),
        title: firstText(fields, ["theorem", "subfield"]) || null,
        flags: hasPicture ? [{ kind: "picture-left-out", text: "", place }] : [],
      };
    },
  },
  {
    name: "HumanEval",
    fields: ["task_id", "prompt", "entry_point", "test"],
    read: (fields) => ({
      question: `Complete this function.\n\n${python(fields["prompt"])}`,
      label: fieldText(fields["task_id"]),
      reference: field("", python(fields["canonical_solution"])),
    }),
  },
  {
    name: "MBPP",
    fields: ["task_id", "code", "test_list"],
    read: (fields) => {
      const tests = Array.isArray(fields["test_list"]) ? fields["test_list"].map(String).join("\n") : "";
      return {
        question: `${firstText(fields, ["text", "prompt"])}\n\nIt must pass these tests:\n\n${python(tests)}`,
        label: fieldText(fields["task_id"]),
        reference: field("", python(fields["code"])),
      };
    },
  },
  {
    name: "MATH",
    fields: ["problem", "solution", "level"],
    read: (fields) => {
      const solution = fieldText(fields["solution"]);
      const answer = fieldText(fields["answer"]);
      return {
        question: fieldText(fields["problem"]),
        label: firstText(fields, ["unique_id"]) || null,
        title: firstText(fields, ["subject", "type"]) || null,
        reference: answer === "" ? { ...referenceOf(solution, "field") } : field(`$${answer}$`, solution),
      };
    },
  },
  {
    name: "AIME",
    fields: ["Question", "Answer", "Year"],
    read: (fields) => ({
      question: fieldText(fields["Question"]),
      label: firstText(fields, ["ID"]) || null,
      reference: field(fieldText(fields["Answer"]), ""),
    }),
  },
  {
    name: "AIME",
    fields: ["problem", "answer", "url"],
    fits: ({ answer }) => /^\d{1,3}$/.test(fieldText(answer)),
    read: (fields) => ({
      question: fieldText(fields["problem"]),
      label: firstText(fields, ["id"]) || null,
      reference: field(fieldText(fields["answer"]), fieldText(fields["solution"])),
    }),
  },
  {
    name: "chat messages",
    fields: ["messages"],
    fits: ({ messages }) => messageOf(messages, /^user$/) !== "",
    isLayout: true,
    read: ({ messages }) => chatProblem(messages),
  },
  {
    name: "chat messages",
    fields: ["conversations"],
    fits: ({ conversations }) => messageOf(conversations, /^(?:human|user)$/) !== "",
    isLayout: true,
    read: ({ conversations }) => chatProblem(conversations),
  },
  {
    name: "Stemma",
    fields: ["stem", "answer", "licence"],
    read: (fields) => ({
      question: fieldText(fields["stem"]),
      label: firstText(fields, ["id"]) || null,
      title: firstText(fields, ["topic"]) || null,
      choices: choicesIn(fields["choices"]),
      parts: partsIn(fields["parts"]),
      source: firstText(fields, ["source"]) || null,
      licence: firstText(fields, ["licence"]) || null,
      reference: field(
        [fieldText(fields["answer"]), fieldText(fields["unit"])].filter((text) => text !== "").join(" "),
        fieldText(fields["solution"]),
      ),
    }),
  },
];

/** A reference from a field; null where the fields are empty. */
export const field = (answer: string, solution: string): Problem["reference"] =>
  answer === "" && solution === ""
    ? null
    : { answer: answer === "" ? null : answer, solution: solution === "" ? null : solution, from: "field" };

/** What the first of somebody's messages says; empty where there is none. */
function messageOf(messages: unknown, who: RegExp): string {
  const all = Array.isArray(messages) ? (messages as readonly (Fields | null)[]) : [];
  const own = all.find((message) => who.test(fieldText(message?.["role"] ?? message?.["from"])));
  return fieldText(own?.["content"] ?? own?.["value"]);
}

function chatProblem(messages: unknown): RecordProblem {
  const solution = messageOf(messages, /^(?:assistant|gpt|model)$/);
  return {
    question: messageOf(messages, /^(?:human|user)$/),
    reference: solution === "" ? null : referenceOf(solution, "field"),
  };
}

const python = (code: unknown): string =>
  `\`\`\`python\n${(typeof code === "string" ? code : "").replaceAll("\r\n", "\n").trimEnd()}\n\`\`\``;

function partsIn(value: unknown): Problem["parts"] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: unknown, index) => {
    const label = String.fromCharCode(97 + index);
    if (typeof entry !== "object" || entry === null)
      return { label, question: fieldText(entry), points: null, reference: null };
    const fields = entry as Fields;
    const points = fields["points"];
    return {
      label: firstText(fields, ["label", "id"]) || label,
      question: firstText(fields, ["stem", "question", "text"]),
      points: typeof points === "number" && points >= 0 ? points : null,
      reference: field(fieldText(fields["answer"]), fieldText(fields["solution"])),
    };
  });
}
