import { childrenOf } from "./childrenOf.ts";
import type { StemmaProcess } from "./startStemma.ts";

/** The starter model would be done before anyone can press a button: its process is held still. @returns what lets it go on */
export function holdEngine({ pid }: Pick<StemmaProcess, "pid">): () => void {
  const engines = childrenOf(pid);
  const send = (signal: "SIGSTOP" | "SIGCONT"): void => engines.forEach((engine) => void process.kill(engine, signal));
  send("SIGSTOP");
  return () => send("SIGCONT");
}
