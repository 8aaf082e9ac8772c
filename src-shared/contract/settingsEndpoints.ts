import { z } from "zod";
import { settings, settingsChange } from "../domain/settings.ts";
import { call, topic } from "./endpoints.ts";

export const settingsEndpoints = {
  "settings.values": topic(settings),
  /** Changes the settings that are given. */
  "settings.update": call(settingsChange, z.object({})),
} as const;
