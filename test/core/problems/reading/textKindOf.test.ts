import { describe, expect, it } from "vitest";
import { textKindOf } from "../../../../src-main/core/problems/reading/textKindOf.ts";

describe("textKindOf", () => {
  it.each([
    ["# Title\n\nText", "", "markdown"],
    ["1. Solve **this**.", "", "markdown"],
    ["1. Solve this.\n2. And that.", "", "text"],
    ["1. Solve this.", "a.md", "markdown"],
    ["- 1 -\n1. Solve.", "a.txt", "text"],
    [String.raw`\documentclass{article}`, "a.txt", "latex"],
    ["\\begin{enumerate}\n\\item a\n\\end{enumerate}", "", "latex"],
    ["Let $x$ be \\emph{one}.", "", "text"],
    ["```tex\n\\documentclass{a}\n\\item b\n```", "a.md", "markdown"],
    ['{"question": "a"}\n{"question": "b"}', "a.txt", "records"],
    ['[{"question": "a"}]', "", "records"],
    ['{"cells": [], "nbformat": 4}', "a.json", "notebook"],
    ["[ ] a box\n[ ] another", "", "text"],
    ["[5 marks] Solve.", "", "text"],
    ["question,answer\na,b\nc,d", "", "table"],
    ["Frage\tAntwort\na\tb\nc\td", "a.txt", "table"],
    ["Hello, world.\nIf so, why?", "", "text"],
  ])("%#: %s", (text, name, kind) => expect(textKindOf(text, name)).toBe(kind));
});
