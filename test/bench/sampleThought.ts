/** Characters of a thought for each of its tokens, as reasoning models write mathematics. */
export const charactersPerToken = 3.5;

/** Tokens of one passage. */
export const passageTokens = 1000;

const code = `\`\`\`python
from sympy import symbols, solve
t = symbols("t")
for start in range(AA, BB):
    print(start, solve((CC + start) * t - DD * (t - 1), t))
\`\`\``;

/** Every capital pair is a number with two digits, so that all passages are equally long. */
const passage = `Okay, let me set this up. The first train moves at \\(v_1 = AA\\) km/h and the second at \\(v_2 = BB\\) km/h, \
and the second one leaves CC minutes later. I write \\(t\\) for the time since the *first* departure, in hours, so the \
positions are \\(x_1(t) = AA\\,t\\) and \\(x_2(t) = BB\\left(t - \\frac{CC}{60}\\right)\\) for \\(t \\ge \\frac{CC}{60}\\).

They meet where the positions agree:

\\[
AA\\,t = BB\\left(t - \\frac{CC}{60}\\right) \\quad\\Longrightarrow\\quad t = \\frac{BB \\cdot CC}{60\\,(BB - AA)}
\\]

Wait, this needs $v_2 > v_1$, otherwise the denominator is not positive and there is no meeting at all. Let me check the \
three cases one by one before I go on, because the problem does not say which of the trains is the faster one:

- If \\(v_2 > v_1\\), there is exactly **one** meeting, at \\(t^* = \\frac{DD}{EE}\\) hours.
- If \\(v_2 = v_1\\), they stay \\(AA \\cdot \\frac{CC}{60}\\) km apart for ever.
- If \\(v_2 < v_1\\), the distance only grows, with the rate \\(|v_2 - v_1|\\).

Now the second part, which asks for the mean distance over the first DD minutes. The distance is piecewise linear, so I can \
integrate it in two pieces, before and after the second departure, and divide by the length of the interval. I have to be \
careful with the units here: the speeds are in kilometres per hour and the delay is in minutes, so every time gets divided by \
sixty, and it is easy to lose one of those factors on the way. Hmm, let me also think about whether the mean is meant over \
time or over distance. Over time, I am fairly sure, since the text says "during the first DD minutes". So the integral is over \
\\(t\\) and the first piece is a triangle with base \\(\\frac{CC}{60}\\) and height \\(AA \\cdot \\frac{CC}{60}\\), and the second \
piece is a trapezoid whose parallel sides are that height and what is left of it after DD minutes.

$$
\\begin{aligned}
\\bar d &= \\frac{60}{DD} \\left( \\int_0^{CC/60} AA\\,t \\, dt + \\int_{CC/60}^{DD/60} \\left( AA\\,t - BB\\,t + \\tfrac{BB \\cdot CC}{60} \\right) dt \\right) \\\\
        &= \\frac{60}{DD} \\left( \\frac{AA}{2} \\left(\\tfrac{CC}{60}\\right)^2 + \\left[ \\frac{AA - BB}{2} t^2 + \\tfrac{BB \\cdot CC}{60} t \\right]_{CC/60}^{DD/60} \\right)
\\end{aligned}
$$

I can check this with a few numbers. Alternatively I could do it numerically, something like this:

${code}

That gives a table I can compare with:

| start | \\(t^*\\) | position |
| ----- | --------- | -------- |
| AA    | \\(\\frac{BB}{CC}\\) | DD.5 km |
| EE    | \\(\\sqrt{BB}\\) | AA.2 km |

So far so good. By the way, the energy of the braking is \\(E = \\tfrac12 m v^2\\) with \\(m = \\pu{DD t}\\), and the heat goes \
into the brakes; for the reaction \\(\\ce{2 H2 + O2 -> 2 H2O}\\) one would need EE g of hydrogen, which is only a side remark.

### Checking the result

1. Put \\(t^* = \\frac{BB \\cdot CC}{60 (BB - AA)}\\) into both positions.
2. Both give \\(\\frac{AA \\cdot BB \\cdot CC}{60 (BB - AA)}\\), so they agree.
3. The units are \`km/h * h = km\`, as they should be.

Actually, hold on. Is the delay CC minutes or DD minutes? The text says CC. Good, then nothing changes here. `;

/** Fills up a passage to its length. */
const filler = "Let me go through the argument once more and make sure that no step was skipped on the way. ";

/**
 * A passage of a long thought: prose, formulas, lists, code and a table, always of the same length and shape, with
 * numbers of its own.
 */
export function thoughtPassage(index: number): string {
  const numbers: Readonly<Record<string, number>> = {
    AA: 10 + ((index * 7) % 90),
    BB: 10 + ((index * 13 + 31) % 90),
    CC: 10 + ((index * 29 + 5) % 90),
    DD: 10 + ((index * 37 + 17) % 90),
    EE: 10 + ((index * 53 + 71) % 90),
  };
  const length = passageTokens * charactersPerToken - 2;
  const text = passage.replaceAll(/AA|BB|CC|DD|EE/g, (name) => String(numbers[name]));
  if (text.length > length) throw new Error(`A passage has ${text.length} characters, more than ${length}.`);
  return `${text}${filler.repeat(100)}`.slice(0, length) + "\n\n";
}
