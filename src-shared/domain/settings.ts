import { z } from "zod";
import { effort } from "./effort.ts";

export const theme = z.enum(["system", "light", "dark"]);

/** An address with `http` or `https`, without a slash at the end; empty for none. */
export const webAddress = z
  .string()
  .trim()
  .max(500)
  .refine(
    (text) => text === "" || /^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(text),
    "An address begins with http:// or https://.",
  )
  .transform((text) => text.replace(/\/+$/, ""));

/** What happens when the model repeats itself: see {@link attemptNote}. A nudge that does not help ends the thought. */
export const loopAction = z.enum(["warn", "nudge", "answer", "stop"]);
export type LoopAction = z.infer<typeof loopAction>;

/** `auto` leaves the choice to llama.cpp. */
export const backendChoice = z.enum(["auto", "cpu", "metal", "cuda", "vulkan"]);
export type BackendChoice = z.infer<typeof backendChoice>;

/** What the user can set. Every key has a default, so that an old file stays readable. */
export const settings = z.object({
  theme: theme.default("system"),
  /** Mirror of the Hugging Face hub; empty for the hub itself. */
  hubEndpoint: webAddress.default(""),
  /** Proxy for downloads; empty to do as the system does. */
  proxy: webAddress.default(""),
  /** For new questions. */
  effort: effort.default("normal"),
  loopAction: loopAction.default("nudge"),
  backend: backendChoice.default("auto"),
  /** Give the model's memory back after five idle minutes on battery. */
  unloadsOnBattery: z.boolean().default(true),
  /** Code in answers runs by itself, in its sandbox. */
  runsCode: z.boolean().default(false),
});
export type Settings = z.infer<typeof settings>;
