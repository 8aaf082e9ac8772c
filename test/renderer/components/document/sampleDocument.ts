import type { ConversationDocument } from "../../../../src-renderer/components/document/ConversationDocument.ts";

/** Everything that a model may write, and that a person may ask. */
export const hardAnswer = String.raw`# Result & more

Let $x$ be the *distance* and \(y\) the **height**: 100 % of $\frac{dx}{dt} = 3\,\text{m/s}$, cost \$5 and {braces}.

\[
\begin{aligned} 2x\frac{dx}{dt} + 2y\frac{dy}{dt} &= 0 \\ x &= 3 \end{aligned}
\]

$$\begin{align} a &= b \\ c &= d \end{align}$$

\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}

1. First, with ${"`"}code_with_underscores${"`"} and ~tildes~ ^carets^
2. Second:
   - nested # 1
   - nested \\ backslash

3. Third

> A quotation with “quotes”, an em dash — and α ≤ β → ∞, naïve café, ½.

| name | value |
| :--- | ----: |
| x_1  | $x^2$ |
| a&b  | 50 %  |

${"```"}python
def f(x):
    return {"a": x ** 2}  # 100 %

${"```"}

A [link](https://example.org/a_b?c=d%20e#f) and an image ![picture](http://x/y.png) and <b>no markup</b>.

Broken: $\notacommand{x}$ and chemistry $\ce{2 H2 + O2 -> 2 H2O}$, 数学 and 🎉.

---

The end: $$\boxed{\sqrt{25 - 9} = 4}$$`;

export const hardQuestion = String.raw`Solve 2*x*y = 5_000 & keep # 100 %:
second line with $a_1 < b$ and \ backslash {x}

# not a heading <script>alert(1)</script>`;

export const sampleDocument = (change: Partial<ConversationDocument["turns"][number]> = {}): ConversationDocument => ({
  title: "Ladder & wall: 100 % <sure>_",
  createdAt: Date.UTC(2026, 10, 24, 12),
  tags: ["exam", "a_b c"],
  turns: [
    {
      question: hardQuestion,
      askedAt: Date.UTC(2026, 10, 24, 12),
      modelName: "Phi-4_mini",
      thought: "First $x^2$.\n\nThen *more*.",
      answer: hardAnswer,
      ending: null,
      verdict: { badge: "verified", reason: "x = 5: 3·5 + 7 = 22, holds" },
      ...change,
    },
  ],
});

export async function* documents(...all: ConversationDocument[]): AsyncGenerator<ConversationDocument> {
  await Promise.resolve();
  yield* all;
}

export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
