import { z } from "zod";
import { modelId } from "../domain/ids.ts";
import { modelFile, modelList } from "../domain/model.ts";
import { call, topic } from "./endpoints.ts";

export const modelsEndpoints = {
  "models.list": topic(modelList),
  /** Reads the file's header and remembers it where it is; nothing is copied. */
  "models.addFile": call(z.object({ path: z.string().trim().min(1).max(4096) }), modelFile),
  /** Opens the host's file dialog; null when the person cancels. */
  "models.chooseFile": call(z.object({}), modelFile.nullable()),
  /** Forgets a file; the file itself stays. */
  "models.forget": call(z.object({ modelId }), z.object({})),
  /** The model for new questions from now on. */
  "models.select": call(z.object({ modelId }), z.object({})),
} as const;
