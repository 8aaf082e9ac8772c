"""Runs one piece of code as a notebook would, and says what came of it. The worker calls `warm` and `run`."""

import ast
import asyncio
import builtins
import json
import linecache
import random
import sys
import traceback
import types

NAME = "code.py"
MAX_DIGITS = 65_536
MAX_LATEX = 4_000
MAX_TRACEBACK = 8_000

# The bridge to JavaScript. Pyodide's own modules keep what they have of it; code gets none.
BRIDGE = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core"}


class NoBridge:
    """Refuses to find the modules of the bridge."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in BRIDGE:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def close_bridge():
    sys.meta_path[:] = [NoBridge, *(finder for finder in sys.meta_path if "pyodide" not in type(finder).__module__)]
    for name in [name for name in sys.modules if name.partition(".")[0] in BRIDGE]:
        del sys.modules[name]


def no_loop(main, **_):
    main.close()
    raise RuntimeError("asyncio does not work here; call the code without it")


def no_input(prompt=""):
    raise EOFError("input() has nobody to ask here; write the value into the code")


def warm():
    import sympy  # noqa: F401


def run(code):
    """Returns JSON: the value of a last expression in two ways of writing it, or the error."""
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    linecache.cache[NAME] = (len(code), None, code.splitlines(True), NAME)
    random.seed(0)
    if "sympy" in sys.modules:
        sys.modules["sympy"].core.random.seed(0)
    result = latex = error = None
    try:
        value = execute(code, main.__dict__)
        if value is not None:
            result, latex = repr(value), to_latex(value)
        # Buffers of the code's own making are written before its end.
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit:
        pass
    except BaseException as raised:
        error = describe(raised)
    return json.dumps({"result": result, "latex": latex, "error": error})


def execute(code, names):
    tree = ast.parse(code, NAME)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, NAME, "exec", dont_inherit=True), names)
    if last is None:
        return None
    return eval(compile(ast.Expression(last.value), NAME, "eval", dont_inherit=True), names)


def to_latex(value):
    """Formulas and collections of them, as long as they are short enough to be read."""
    sympy = sys.modules.get("sympy")
    if sympy is None:
        return None
    parts = [*value.keys(), *value.values()] if isinstance(value, dict) else value
    formulas = (sympy.Basic, sympy.MatrixBase)
    is_collection = isinstance(value, (list, tuple, set, dict)) and any(isinstance(part, formulas) for part in parts)
    if not isinstance(value, formulas) and not is_collection:
        return None
    try:
        latex = sympy.latex(value)
    except Exception:
        return None
    return latex if len(latex) <= MAX_LATEX else None


def describe(raised):
    frames = raised.__traceback__
    while frames is not None and frames.tb_frame.f_code.co_filename != NAME:
        frames = frames.tb_next
    lines = [number for frame, number in traceback.walk_tb(frames) if frame.f_code.co_filename == NAME]
    is_syntax = isinstance(raised, SyntaxError) and raised.filename == NAME
    text = "".join(traceback.TracebackException(type(raised), raised, frames, limit=-20, compact=True).format())
    return {
        "type": type(raised).__name__,
        "message": str(raised.msg if is_syntax else raised),
        "line": raised.lineno if is_syntax else lines[-1] if lines else None,
        "traceback": text[-MAX_TRACEBACK:],
        "missingModule": raised.name if isinstance(raised, ModuleNotFoundError) else None,
    }


sys.set_int_max_str_digits(MAX_DIGITS)
builtins.input = no_input
asyncio.run = no_loop
close_bridge()
