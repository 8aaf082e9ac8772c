import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Measurement } from "./Measurement.ts";

const root = resolve(import.meta.dirname, "../..");
const megabyte = 1e6;

/** Bytes of all files in a folder; packages inside a package are counted by themselves. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return sum + lstatSync(path).size;
    return entry.name === "node_modules" ? sum : sum + sizeOf(path);
  }, 0);
}

interface LockedPackage {
  dev?: boolean;
  devOptional?: boolean;
}

/** Folders of the packages that the app needs when it runs, those for this machine only. */
function runtimePackages(): string[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
    .map(([path]) => join(root, path))
    .filter(existsSync);
}

/** What the app takes on the disk, without Node, Electron or a browser. */
export function measureInstalledSize(): Measurement[] {
  const packages = runtimePackages();
  const sum = (folders: string[]): number => folders.reduce((total, folder) => total + sizeOf(folder), 0) / megabyte;
  const line = (name: string, folders: string[]): Measurement => ({ name, unit: "MB", value: sum(folders) });
  return [
    line("Size of the app's own code (out)", [join(root, "out")]),
    line("Size of its resources, starter model included", [join(root, "resources")]),
    line(
      "Size of its packages, CUDA left out",
      packages.filter((folder) => !folder.includes("cuda")),
    ),
    line(
      "Size of the CUDA packages",
      packages.filter((folder) => folder.includes("cuda")),
    ),
  ];
}
