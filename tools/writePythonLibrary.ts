import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { loadPyodide } from "pyodide";

const root = resolve(import.meta.dirname, "..");
const cache = join(root, "node_modules", ".cache", "stemma");
const sources = [
  createRequire(import.meta.url).resolve("pyodide/python_stdlib.zip"),
  join(root, "resources", "python", "packages.zip"),
];

/** Code that is not compiled yet costs six seconds at each start of Python with SymPy. */
const script = `
import importlib.util, marshal, sys, zipfile

# Where the interpreter looks for its standard library.
PLACE = "/lib/python{0.major}{0.minor}.zip".format(sys.version_info)

def compiled(name, source):
    code = compile(source, f"{PLACE}/{name}", "exec", dont_inherit=True)
    # No source lies beside it that could be newer, so it bears no date.
    return importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(code)

with zipfile.ZipFile("/library.zip", "w") as library:
    for archive in ("/0.zip", "/1.zip"):
        with zipfile.ZipFile(archive) as sources:
            for name in sorted(sources.namelist()):
                content = sources.read(name)
                if name.endswith(".py"):
                    name, content = name + "c", compiled(name, content)
                if not name.endswith("/"):
                    library.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 6)
`;

/**
 * Writes `python-library.zip` into a folder: the standard library of Pyodide with SymPy and mpmath, compiled by the
 * interpreter that will run them. Takes some ten seconds the first time, and is kept until one of its sources changes.
 */
export async function writePythonLibrary(folder: string): Promise<void> {
  const hash = createHash("sha256").update(script);
  for (const path of sources) hash.update(readFileSync(path));
  const kept = join(cache, `python-library-${hash.digest("hex").slice(0, 16)}.zip`);
  if (!existsSync(kept)) {
    const python = await loadPyodide();
    for (const [index, path] of sources.entries()) python.FS.writeFile(`/${index}.zip`, readFileSync(path));
    python.runPython(script);
    mkdirSync(cache, { recursive: true });
    // Another process may be at the same work: whoever is first, the file is always whole.
    const part = `${kept}.${process.pid}`;
    writeFileSync(part, python.FS.readFile("/library.zip"));
    renameSync(part, kept);
  }
  mkdirSync(folder, { recursive: true });
  copyFileSync(kept, join(folder, "python-library.zip"));
}
