import { gpt4all } from "./gpt4all.ts";
import { huggingFaceCache } from "./huggingFaceCache.ts";
import { llamaCppCache } from "./llamaCppCache.ts";
import { lmStudio } from "./lmStudio.ts";
import type { ModelProgram } from "./ModelProgram.ts";
import { ollama } from "./ollama.ts";

/** The programs whose models are looked for. Of a file that two of them show, the first one's counts. */
export const modelPrograms: readonly ModelProgram[] = [huggingFaceCache, lmStudio, ollama, gpt4all, llamaCppCache];
