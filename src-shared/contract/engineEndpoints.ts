import { z } from "zod";
import { engineStatus } from "../domain/engineStatus.ts";
import { call, topic } from "./endpoints.ts";

export const engineEndpoints = {
  "engine.status": topic(engineStatus),
  /** Loads the selected model ahead of the first question; the status tells how it goes. */
  "engine.prepare": call(z.object({}), z.object({})),
  /** Gives up loading a model that was asked for by `engine.prepare`; the status goes back to `off`. */
  "engine.cancelPrepare": call(z.object({}), z.object({})),
} as const;
