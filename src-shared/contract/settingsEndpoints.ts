import { z } from "zod";
import { settings, theme, webAddress } from "../domain/settings.ts";
import { call, topic } from "./endpoints.ts";

export const settingsEndpoints = {
  "settings.values": topic(settings),
  /** Changes the settings that are given. */
  "settings.update": call(
    z.object({ theme: theme.optional(), hubEndpoint: webAddress.optional(), proxy: webAddress.optional() }),
    z.object({}),
  ),
} as const;
