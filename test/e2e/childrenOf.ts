import { readFileSync } from "node:fs";

/** Processes that a process has started, from Linux's own tables: for the app, its engine. */
export function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return children.split(" ").filter(Boolean).map(Number);
}
