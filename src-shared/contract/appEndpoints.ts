import { z } from "zod";
import { call } from "./endpoints.ts";

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
} as const;
