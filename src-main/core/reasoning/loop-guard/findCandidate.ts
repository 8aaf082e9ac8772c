/** A value that a sentence gives as a result. */
export interface Candidate {
  /** What it is the value of: "answer", or the name of an unknown; null where only a number ends the sentence. */
  name: string | null;
  /** Without dollar signs, spaces and thousands separators, in lower case. */
  value: string;
}

const number = String.raw`[-−]?\d[\d,]*(?:\.\d+)?(?:\/\d+)?`;
const boxed = /\\boxed\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;
const said = new RegExp(
  String.raw`\b(?:answer|result|solution)\b[^.=:]{0,24}?(?:\bis\b|\bbe\b|\bremains\b|\bstays\b|=|:)\s*` +
    String.raw`(?:\b(?:still|indeed|again|just|simply|therefore|definitely|really|exactly)\b\s*)*[$*\\(\[]*` +
    String.raw`(${number}(?![\w^])|[^,;.]{1,40})`,
);
const assigned = new RegExp(String.raw`(?:^|[\s$(,])([a-z]\w{0,2})\s*=\s*(${number})[^\w=]*$`);
const ending = new RegExp(String.raw`(?:=|\b(?:is|be|get|gives|have|to)\b)\s*[$*\\(]*(${number})[^\w=]*$`);

/** "The answer is clear" states no result; "the answer is (b)" and "the answer is $x^2$" do. */
const isMaths = /\d|[$\\]|^[\s(]*[a-e][\s)]*$/;

function bare(value: string): string {
  const plain = value.replaceAll(/\\[()[\]]|[\s$*,]/g, "");
  return /^\(?([^()]*)\)$/.exec(plain)?.[1] ?? plain;
}

/**
 * The last result that a sentence in lower case states, or null: what is boxed, "the answer is …", `x = 5` or a number
 * at its end.
 */
export function findCandidate(sentence: string): Candidate | null {
  const last = [...sentence.matchAll(boxed)].at(-1)?.[1];
  if (last !== undefined) return { name: "answer", value: bare(last) };
  const answer = said.exec(sentence)?.[1];
  if (answer !== undefined && isMaths.test(answer)) return { name: "answer", value: bare(answer) };
  const [, name, value] = assigned.exec(sentence) ?? [];
  if (name !== undefined && value !== undefined) return { name, value: bare(value) };
  const final = ending.exec(sentence)?.[1];
  return final === undefined ? null : { name: null, value: bare(final) };
}
