import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { loadPyodide } from "pyodide";

/**
 * Makes `resources/python/packages.zip` from two Debian packages, given as files, the same byte for byte each time:
 * their Python sources without tests. By hand, for a newer version; needs `dpkg-deb`.
 */
const packages: Readonly<Record<string, string>> = {
  "python3-mpmath_1.4.1-4_all.deb": "0011e98ee832c3feded70a27ca685287758b92eefc737d3735ea33625ed89f69",
  "python3-sympy_1.14.0-6_all.deb": "9f507428e846ca8455b1802c8a6fb463ac8c9a2f8fc8d964cf5ecb78c69c85bc",
};
const target = resolve(import.meta.dirname, "../resources/python/packages.zip");

const script = `
import os, zipfile

SKIPPED = {"tests", "benchmarks", "test-examples", "_antlr", "__pycache__"}

def sources(package):
    for folder, folders, files in os.walk(package):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        yield from (os.path.join(folder, name) for name in sorted(files) if name.endswith(".py"))

os.chdir("/debian/usr/lib/python3/dist-packages")
with zipfile.ZipFile("/packages.zip", "w") as archive:
    for path in [*sources("mpmath"), *sources("sympy")]:
        # Without a date of its own an entry has the same one each time.
        with open(path, "rb") as file:
            archive.writestr(zipfile.ZipInfo(path), file.read(), zipfile.ZIP_DEFLATED, 9)
`;

const given = process.argv.slice(2);
const unpacked = mkdtempSync(join(tmpdir(), "stemma-python-"));
try {
  for (const [name, sha256] of Object.entries(packages)) {
    const file = given.find((path) => basename(path) === name);
    if (file === undefined) throw new Error(`Give the path of ${name}.`);
    const found = createHash("sha256").update(readFileSync(file)).digest("hex");
    if (found !== sha256) throw new Error(`${name} is another file: its SHA-256 is ${found}.`);
    const { status, stderr } = spawnSync("dpkg-deb", ["-x", file, unpacked], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name} cannot be unpacked. ${stderr}`);
  }
  const python = await loadPyodide();
  python.FS.mkdir("/debian");
  python.mountNodeFS("/debian", unpacked);
  python.runPython(script);
  writeFileSync(target, python.FS.readFile("/packages.zip"));
} finally {
  rmSync(unpacked, { recursive: true });
}
