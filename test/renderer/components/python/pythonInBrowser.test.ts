import { describe, expect, test } from "vitest";
import { runPython, sharedPythonPage, withPythonPage } from "./page/PythonPage.ts";

withPythonPage();
const page = sharedPythonPage();

const algebra = `
from sympy import *
x, n = symbols("x n")
f = Function("f")
print(simplify(sin(x)**2 + cos(x)**2))
print(solve(x**2 - 5*x + 6, x))
print(integrate(exp(-x**2), (x, -oo, oo)))
print(diff(x**x, x))
print(Matrix([[1, 2], [3, 4]]).inv())
print(N(pi, 30))
print(limit(sin(x)/x, x, 0))
print(factor(x**4 - 1))
print(dsolve(f(x).diff(x) - f(x)))
print(summation(1/n**2, (n, 1, oo)))
print(series(exp(x), x, 0, 4))
print(linsolve([x + n - 3, x - n - 1], x, n))
print(isprime(2**61 - 1), factorint(360))
print(solveset(sin(x) - 1, x, Interval(0, 7)))
print(Matrix([[2, 0], [0, 3]]).eigenvals())
`;

describe("what code gives", () => {
  test("SymPy computes what it should", async () => {
    const { outcome, error, stdout } = await runPython(page(), algebra, { wallMs: 60_000 });
    expect([outcome, error]).toEqual(["finished", null]);
    expect(stdout.split("\n")).toEqual([
      "1",
      "[2, 3]",
      "sqrt(pi)",
      "x**x*(log(x) + 1)",
      "Matrix([[-2, 1], [3/2, -1/2]])",
      "3.14159265358979323846264338328",
      "1",
      "(x - 1)*(x + 1)*(x**2 + 1)",
      "Eq(f(x), C1*exp(x))",
      "pi**2/6",
      "1 + x + x**2/2 + x**3/6 + O(x**4)",
      "{(2, 1)}",
      "True {2: 3, 3: 2, 5: 1}",
      "{pi/2}",
      "{2: 1, 3: 1}",
      "",
    ]);
  });

  test("mpmath and the standard library are there", async () => {
    const code = `
import cmath, collections, csv, dataclasses, datetime, decimal, fractions, functools, heapq, itertools, json, math
import operator, random, re, sqlite3, statistics, string, textwrap, time, typing, unittest
from mpmath import mp, quad, findroot, zeta
mp.dps = 30
print(quad(lambda t: t**2, [0, 3]), findroot(lambda t: t**2 - 2, 1), zeta(2))
print(fractions.Fraction(1, 3) + decimal.Decimal(2).__int__(), statistics.stdev([1, 2, 3, 4]))
time.sleep(0.01)
`;
    const { stdout, error } = await runPython(page(), code, { wallMs: 60_000 });
    expect(error).toBeNull();
    expect(stdout).toBe(
      "9.0 1.41421356237309504880168872421 1.64493406684822643647241516665\n7/3 1.2909944487358056\n",
    );
  });

  test("the value of the last line is given, in LaTeX too where it is a formula", async () => {
    expect(await runPython(page(), "a = 2\na + 3")).toMatchObject({ result: "5", latex: null, stdout: "" });
    expect(await runPython(page(), "from sympy import *\nsqrt(8)/Symbol('x')")).toMatchObject({
      result: "2*sqrt(2)/x",
      latex: "\\frac{2 \\sqrt{2}}{x}",
    });
    expect(await runPython(page(), "from sympy import *\nsolve(Symbol('x')**2 - 2)")).toMatchObject({
      latex: "\\left[ - \\sqrt{2}, \\  \\sqrt{2}\\right]",
    });
    expect(await runPython(page(), "print('ä€😀')\n'ä€😀'")).toMatchObject({ stdout: "ä€😀\n", result: "'ä€😀'" });
  });

  test("errors say where they are, and show nothing of the app", async () => {
    const raised = await runPython(page(), "def f(n):\n    return 1 / n\n\nprint('before')\nf(0)");
    expect(raised).toMatchObject({
      outcome: "failed",
      stdout: "before\n",
      error: { type: "ZeroDivisionError", message: "division by zero", line: 2, missingModule: null },
    });
    expect(raised.error?.traceback).toBe(
      'Traceback (most recent call last):\n  File "code.py", line 5, in <module>\n    f(0)\n    ~^^^\n' +
        '  File "code.py", line 2, in f\n    return 1 / n\n           ~~^~~\nZeroDivisionError: division by zero\n',
    );
  });

  test.each([
    ["no Python", "a = 1\nb = (2", { type: "SyntaxError", message: "'(' was never closed", line: 2 }],
    ["a module that is not there", "import numpy.linalg", { type: "ModuleNotFoundError", missingModule: "numpy" }],
    [
      "a question",
      "input('x = ')",
      { type: "EOFError", message: expect.stringContaining("write the value into the code") },
    ],
    [
      "an event loop",
      "import asyncio\nasync def f(): pass\nasyncio.run(f())",
      { message: "asyncio does not work here; call the code without it" },
    ],
  ])("an error says what is wrong with %s", async (_, code, error) => {
    expect(await runPython(page(), code)).toMatchObject({ outcome: "failed", stderr: "", error });
  });

  test("warnings come apart, an early end is one, and there is nothing to read", async () => {
    const code = `
import sys, warnings
warnings.warn("careful")
print(repr(sys.stdin.read()))
raise SystemExit
`;
    const { outcome, stdout, stderr } = await runPython(page(), code);
    expect([outcome, stdout]).toEqual(["finished", "''\n"]);
    expect(stderr).toContain("UserWarning: careful");
  });

  test("no code finds what another has changed", async () => {
    const code = `
import builtins, math, sympy, sys
left = 5
builtins.len = lambda _: 7
math.pi = 3
sympy.simplify = lambda e: 42
type(sympy.Integer(1)).__add__ = lambda a, b: sympy.Integer(9)
open("/tmp/left", "w").write("x")
`;
    expect((await runPython(page(), code)).outcome).toBe("finished");
    const look = `
import math, os, sympy
print(len([1]), math.pi, sympy.simplify("x + x"), sympy.Integer(2) + 2, "left" in globals(), os.path.exists("/tmp/left"))
`;
    expect((await runPython(page(), look)).stdout).toBe(`1 ${Math.PI} 2*x 4 False False\n`);
  });

  test("the same code gives the same output", async () => {
    const code = `
import random
from sympy import symbols, randMatrix
print(random.random(), {"a", "b", "c", "d"}, hash("word"), randMatrix(2), set(symbols("a b c d")))
`;
    const first = await runPython(page(), code);
    expect(first.error).toBeNull();
    expect((await runPython(page(), code)).stdout).toBe(first.stdout);
  });

  test("code that is run meanwhile waits for its turn", async () => {
    const runs = await page().evaluate(() =>
      Promise.all([
        globalThis.runPython("import time\ntime.sleep(0.5)\nprint('one')"),
        globalThis.runPython("print('two')"),
        globalThis.runPython("print('three')", { stopAfterMs: 0 }),
      ]),
    );
    expect(runs.map(({ outcome, stdout }) => [outcome, stdout])).toEqual([
      ["finished", "one\n"],
      ["finished", "two\n"],
      ["stopped", ""],
    ]);
  });
});

describe("limits", () => {
  test.each([
    ["a loop", "while True: pass"],
    ["a loop that catches all", "while True:\n    try:\n        while True: pass\n    except BaseException: pass"],
    ["one operation without an end", "9**9**9"],
    ["a regular expression", "import re\nre.match('(a+)+$', 'a' * 40 + 'b')"],
    ["a value that cannot be written", "class A:\n    def __repr__(self):\n        while True: pass\nA()"],
    [
      "an error that cannot be written",
      "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E",
    ],
    ["SymPy", "from sympy import *\nx = Symbol('x')\nexpand((1 + x + x**2 + x**3)**20000)"],
  ])("%s is ended in time", async (_, code) => {
    const { outcome, durationMs } = await runPython(page(), `print("begun")\n${code}`, { wallMs: 1_500 });
    expect(outcome).toBe("time");
    expect(durationMs).toBeGreaterThanOrEqual(1_490);
    expect(durationMs).toBeLessThan(3_000);
  });

  test("what was printed before the end is kept", async () => {
    const { stdout } = await runPython(page(), "print('a')\nprint('b')\nwhile True: pass", {
      wallMs: 500,
    });
    expect(stdout).toBe("a\nb\n");
  });

  test("the person ends it at once", async () => {
    await runPython(page(), "1");
    const before = performance.now();
    const { outcome } = await runPython(page(), "while True: pass", { stopAfterMs: 1_000 });
    expect(outcome).toBe("stopped");
    expect(performance.now() - before).toBeLessThan(3_000);
    expect((await runPython(page(), "1 + 1")).result).toBe("2");
  });

  test.each([
    ["objects", "a = []\nwhile True: a.append(bytearray(10**7))"],
    ["a text that doubles", "s = 'x' * 1000\nwhile True: s += s"],
    ["a list", "list(range(10**9))"],
    ["deep recursion", "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1) + 1\nf(0)"],
  ])("%s without an end meet the limit of memory", async (_, code) => {
    expect((await runPython(page(), code, { wallMs: 30_000 })).outcome).toBe("memory");
  });

  test("no more memory is given than allowed", async () => {
    const code = `
kept = []
try:
    while True: kept.append(bytearray(10**6))
except MemoryError:
    pass
print(len(kept))
`;
    const { stdout } = await runPython(page(), code, { wallMs: 30_000 });
    expect(Number(stdout)).toBeGreaterThan(300);
    expect(Number(stdout)).toBeLessThan(537);
  });

  test.each([
    ["lines", "while True: print('x' * 100)"],
    ["letters", "while True: print('x', end='')"],
    ["one text", "print('x' * 10**8)"],
    ["the system's own way", "import os\nwhile True: os.write(1, b'x' * 1000)"],
    ["a value", "'x' * 10**6"],
  ])("%s without an end meet the limit of output", async (_, code) => {
    const { outcome, stdout, stderr, result } = await runPython(page(), code);
    expect([outcome, result]).toEqual(["output", null]);
    expect(stdout.length + stderr.length).toBeLessThanOrEqual(64_000);
  });

  test.each([
    ["one", "with open('/tmp/x', 'wb') as f:\n    while True: f.write(b'x' * 10**6)"],
    ["many", "i = 0\nwhile True:\n    i += 1\n    open(f'/tmp/{i}', 'wb').write(b'x' * 10**6)"],
    ["an empty one that is made long", "open('/tmp/x', 'wb').truncate(10**12)"],
  ])("files meet their limit: %s", async (_, code) => {
    const { error } = await runPython(page(), code);
    expect(error).toMatchObject({ type: "OSError", message: "[Errno 51] No space left on device" });
  });
});
