import type { App } from "../core/App.ts";
import { reportError } from "./reportError.ts";

const isModel = (path: string): boolean => path.toLowerCase().endsWith(".gguf");

/** Opens files that were named from outside: models are added, the last of them selected; others are files of problems. */
export async function openFiles(
  app: Pick<App, "handlers" | "openProblemFiles">,
  paths: readonly string[],
): Promise<void> {
  try {
    for (const path of paths.filter(isModel)) {
      const { modelId } = await app.handlers["models.addFile"]({ path });
      await app.handlers["models.select"]({ modelId });
    }
    const problems = paths.filter((path) => !isModel(path));
    if (problems.length > 0) await app.openProblemFiles(problems);
  } catch (thrown) {
    reportError(thrown);
  }
}
