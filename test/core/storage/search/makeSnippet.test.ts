import { expect, test } from "vitest";
import { makeSnippet } from "../../../../src-main/core/storage/search/makeSnippet.ts";
import { parseSearch } from "../../../../src-shared/domain/searchQuery.ts";

const snippetOf = (text: string, query: string) => {
  const snippet = makeSnippet(text, parseSearch(query));
  return { ...snippet, marked: snippet.marks.map(([start, end]) => snippet.text.slice(start, end)) };
};
const filler = "Some words that say nothing in particular about it. ".repeat(200);

test("a short text is shown whole", () => {
  expect(snippetOf("The derivative of $x^2$ is $2x$.", "x^2 derivative")).toMatchObject({
    text: "The derivative of $x^2$ is $2x$.",
    marked: ["derivative", "x^2"],
    isCutBefore: false,
    isCutAfter: false,
  });
});

test("of a long text the place where the terms stand together is shown", () => {
  const text = `${filler}An apple alone. ${filler}Here an apple and a pear. ${filler}`;
  const snippet = snippetOf(text, "pear apple");
  expect(snippet.text).toContain("Here an apple and a pear.");
  expect(snippet.text.length).toBeLessThan(320);
  expect(snippet).toMatchObject({ marked: ["apple", "pear"], isCutBefore: true, isCutAfter: true });
  expect(snippet.text).not.toMatch(/^\s|\s$/);
});

test("formulas at its ends are kept whole", () => {
  const formula = "$\\frac{a + b + c}{d + e + f} = \\sqrt{g + h + i + j}$";
  const text = `${filler}${formula} then an apple. ${filler}`;
  expect(snippetOf(text, "apple").text).toContain(formula);
  const after = `${filler}an apple ${"and so on ".repeat(14)}${formula} ${filler}`;
  const { text: shown } = snippetOf(after, "apple");
  expect((shown.match(/\$/g) ?? []).length % 2).toBe(0);
});

test("folded and compound tokens are found in a long text", () => {
  expect(snippetOf(`${filler}by L'Hôpital ${filler}`, "hopital ").marked).toEqual(["Hôpital"]);
  expect(snippetOf(`${filler}the bodies ${filler}`, "body ").marked).toEqual(["bodies"]);
  expect(snippetOf(`${filler}$\\frac{dx}{dt}$ ${filler}`, "dx/dt").marked).toEqual(["\\frac{dx}{dt}"]);
  expect(snippetOf(`${filler}C_6H_{12}O_6 ${filler}`, "c6h12o6").marked).toEqual(["C_6H_{12}O_6"]);
});

test("a text without any of it begins at its beginning", () => {
  expect(snippetOf(filler, "apple")).toMatchObject({ marked: [], isCutBefore: false, isCutAfter: true });
});

test("characters of two halves are not cut, and a text without spaces is", () => {
  const { text } = snippetOf(`${"𝑥".repeat(400)}apple${"𝑥".repeat(400)}`, "apple");
  expect(text.isWellFormed()).toBe(true);
});
