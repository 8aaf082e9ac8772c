/** A thought as a reasoning model may write it: it takes a wrong turn, turns back twice, checks itself, and repeats itself. */
export const ladderThought = `We are given a ladder of length 5 m that leans against a vertical wall. The foot slides away at $2\\text{ m/s}$, and we want to know how fast the top moves down when the foot is $3$ m from the wall.

Let $x$ be the distance of the foot from the wall and $y$ the height of the top. Both depend on the time $t$.

I should find a relation between $x$ and $y$ first, and then differentiate it. Let me use the Pythagorean theorem, since the wall is vertical.

By the Pythagorean theorem, $x^2 + y^2 = 25$ holds at all times.

Differentiate with respect to time: $2x\\dot{x} + 2y\\dot{y} = 0$, so $\\dot{y} = -\\frac{x}{y}\\dot{x}$. At that moment $x = 3$ and $\\dot x = 2$. With $y = 3$ this gives $\\dot y = -\\frac{3}{3} \\cdot 2 = -2$. So the answer is $-2$ m/s.

Wait, that is not right. Why should $y$ be 3? I made a mistake: the height has to follow from the length of the ladder.

With $x = 3$ we get
\\[
y = \\sqrt{25 - 9} = \\sqrt{16} = 4,
\\]
and therefore $\\dot{y} = -\\frac{3}{4} \\cdot 2 = -\\frac{3}{2}$. So the answer would be $-\\frac{3}{2}$ m/s.

The sign is negative, which means that the top moves down, as it should.

Let me verify this by a small step: after $0.1$ s the foot is at $3.2$ m, so the height is $\\sqrt{25 - 10.24} \\approx 3.842$ m. The drop is about $0.158$ m in $0.1$ s, which is $1.58$ m/s on average. That is consistent with $1.5$ m/s now and a little more later.

Hmm, wait. Is it "how fast" that is asked for, or the velocity with its sign? Maybe they want a positive number. The problem says "how fast is the top moving down", so the speed is meant, and down is the direction.

Let me double-check the derivative: the derivative of $y^2$ is $2y\\dot{y}$ by the chain rule, and the constant $25$ vanishes. That is correct.

By the Pythagorean theorem, $x^2 + y^2 = 25$ holds at all times. Differentiate with respect to time: $2x\\dot{x} + 2y\\dot{y} = 0$, so $\\dot{y} = -\\frac{x}{y}\\dot{x}$.

Therefore the top slides down at a rate of $\\frac{3}{2}$ m/s when the foot is 3 m away from the wall.

So the final answer is $\\boxed{\\frac{3}{2}\\text{ m/s}}$ downward. I will present it with the derivation.`;

/** The answer that goes with it. */
export const ladderAnswer = `Let $x$ be the distance of the foot and $y$ the height of the top. Pythagoras holds throughout the motion:

$$2x\\dot{x} + 2y\\dot{y} = 0.$$

At $x = 3$ the height is $y = \\sqrt{25 - 9} = 4$, so

$$\\dot{y} = -\\frac{3}{4} \\cdot 2 = -\\frac{3}{2}.$$

**Answer:** $\\boxed{\\frac{3}{2}\\text{ m/s}}$ downward.`;
