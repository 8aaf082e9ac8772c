import { z } from "zod";
import { effort } from "../domain/effort.ts";
import { backendChoice, loopAction, settings, theme, webAddress } from "../domain/settings.ts";
import { call, topic } from "./endpoints.ts";

export const settingsEndpoints = {
  "settings.values": topic(settings),
  /** Changes the settings that are given. */
  "settings.update": call(
    z.object({
      theme: theme.optional(),
      hubEndpoint: webAddress.optional(),
      proxy: webAddress.optional(),
      effort: effort.optional(),
      loopAction: loopAction.optional(),
      backend: backendChoice.optional(),
      unloadsOnBattery: z.boolean().optional(),
      runsCode: z.boolean().optional(),
    }),
    z.object({}),
  ),
} as const;
