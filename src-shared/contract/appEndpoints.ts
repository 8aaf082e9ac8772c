import { z } from "zod";
import { appState } from "../domain/appState.ts";
import { keptData } from "../domain/keptData.ts";
import { call, topic } from "./endpoints.ts";

export const appEndpoints = {
  "app.info": call(
    z.object({}),
    z.object({
      version: z.string(),
      host: z.enum(["electron", "node"]),
      platform: z.string(),
      dataDir: z.string(),
      /** Whether the host can open a file dialog. */
      canChooseFiles: z.boolean(),
      /** Whether the host can show a file in the system's file manager. */
      canReveal: z.boolean(),
      /** Whether the host can make a PDF of a page, or else put the page where the browser can print it. */
      canPrintPdf: z.boolean(),
      canPublishPages: z.boolean(),
      /** Absolute path of the folder for downloaded models. */
      modelsDir: z.string(),
    }),
  ),
  /** While it is not open, only `app.*`, `backups.*` and `recovery.*` are answered. */
  "app.state": topic(appState),
  /** What came of opening the history has been read. */
  "app.dismissOutcome": call(z.object({}), z.object({})),
  /** What there is to delete, and what stays. */
  "app.keptData": call(z.object({}), keptData),
  /** Deletes all but the models. Runs are stopped. What came of it is said by `app.state`. */
  "app.deleteEverything": call(z.object({}), z.object({})),
} as const;
