import { z } from "zod";
import { settings, theme } from "../domain/settings.ts";
import { call, topic } from "./endpoints.ts";

export const settingsEndpoints = {
  "settings.values": topic(settings),
  "settings.update": call(z.object({ theme: theme.optional() }), z.object({})),
} as const;
