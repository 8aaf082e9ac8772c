import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { fieldText } from "./fieldText.ts";

type Choices = Problem["choices"];

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** The choices of a field: a list, a list of texts with a list of labels, an object by letters, or one text of several. */
export function choicesIn(value: unknown): Choices {
  if (Array.isArray(value)) return value.flatMap((entry, index) => choiceIn(entry, index));
  if (typeof value === "object" && value !== null) return choicesOfObject(value as Record<string, unknown>);
  return typeof value === "string" ? choicesOfText(value) : [];
}

function choiceIn(entry: unknown, index: number): Choices {
  if (typeof entry === "object" && entry !== null) {
    const { label, text, content, value } = entry as Record<string, unknown>;
    return [{ label: fieldText(label) || letterOf(index), text: fieldText(text ?? content ?? value) }];
  }
  const written = fieldText(entry);
  const [, label, text] = /^\(?([A-H])[).:]\s*(\S[^]*)$/.exec(written) ?? [];
  return written === "" ? [] : [{ label: label ?? letterOf(index), text: text ?? written }];
}

function choicesOfObject({ text, label, ...others }: Record<string, unknown>): Choices {
  if (Array.isArray(text))
    return text.map((each, index) => ({
      label: (Array.isArray(label) ? fieldText(label[index]) : "") || letterOf(index),
      text: fieldText(each),
    }));
  const named = Object.entries(others).filter(([name]) => /^[A-Ha-h]$/.test(name));
  return named.map(([name, each]) => ({ label: name.toUpperCase(), text: fieldText(each) }));
}

function choicesOfText(text: string): Choices {
  const parts = [/\n+/, /\s*\|\s*/, /\s*;\s*/].map((mark) => text.split(mark)).find((each) => each.length > 1);
  const lettered = [...text.matchAll(/(?:^|[\s;|,])\(?([A-H])[).:]\s*([^]*?)(?=[\s;|,]+\(?[A-H][).:]\s|$)/g)];
  if (lettered.length > 1) return lettered.map(([, label = "", each = ""]) => ({ label, text: fieldText(each) }));
  const list = parts ?? (text.trimStart().startsWith("[") ? listOf(text) : undefined);
  return list === undefined ? [] : choicesIn(list.map((each) => each.trim()).filter((each) => each !== ""));
}

/** A list as a table holds one: `["2", "3"]`. */
function listOf(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text.replaceAll(/'([^']*)'/g, '"$1"'));
    return Array.isArray(value) ? value.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The answer to a choice: a number that counts choices as the letter, else as it is.
 * @param from what the first choice is counted as; null where a number counts nothing
 */
export function choiceAnswer(answer: string, from: number | null, choices: Choices): string {
  const isChoice = choices.some(({ label, text }) => label === answer || text === answer);
  if (choices.length < 2 || isChoice || from === null || !/^\d+$/.test(answer)) return answer;
  return choices[Number(answer) - from]?.label ?? answer;
}
