import { createHash } from "node:crypto";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";

/** The id of the model whose first part stands at an absolute path. */
export const idOf = (path: string): ModelId =>
  `file:${createHash("sha256").update(path).digest("hex").slice(0, 16)}` as ModelId;
