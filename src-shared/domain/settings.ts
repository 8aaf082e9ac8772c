import { z } from "zod";
import { effort } from "./effort.ts";
import { chord, shortcutAction } from "./shortcuts.ts";
import { textSizes } from "./textSizes.ts";

/** Of the interface. */
export const language = z.enum(["en", "de"]);
export type Language = z.infer<typeof language>;

/** When a thought is folded that nobody folded or unfolded: once its answer begins, always, never. */
export const thoughtFolding = z.enum(["answered", "always", "never"]);
export type ThoughtFolding = z.infer<typeof thoughtFolding>;

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

const fields = {
  theme: z.enum(["system", "light", "dark"]),
  /** `system` is that of the system where there is a catalogue for it, else English. */
  language: z.union([z.literal("system"), language]),
  /** In per cent of the usual one. */
  textSize: z.literal(textSizes),
  density: z.enum(["roomy", "dense"]),
  /** `system` moves things unless the system asks for less. */
  motion: z.enum(["system", "reduced"]),
  thoughtFolding,
  /** Other than the usual ones; null for none at all. */
  shortcuts: z.partialRecord(shortcutAction, chord.nullable()),
  /** Mirror of the Hugging Face hub; empty for the hub itself. */
  hubEndpoint: webAddress,
  /** Proxy for downloads; empty to do as the system does. */
  proxy: webAddress,
  /** For new questions. */
  effort,
  loopAction,
  backend: backendChoice,
  /** Give the model's memory back after five idle minutes on battery. */
  unloadsOnBattery: z.boolean(),
  /** Code in answers runs by itself, in its sandbox. */
  runsCode: z.boolean(),
};

/** Settings that are to be others. */
export const settingsChange = z.object(fields).partial();

/** What the user can set. Every key has a default, so that an old file stays readable. */
export const settings = z.object({
  theme: fields.theme.default("system"),
  language: fields.language.default("system"),
  textSize: fields.textSize.default(100),
  density: fields.density.default("roomy"),
  motion: fields.motion.default("system"),
  thoughtFolding: fields.thoughtFolding.default("answered"),
  shortcuts: fields.shortcuts.default({}),
  hubEndpoint: fields.hubEndpoint.default(""),
  proxy: fields.proxy.default(""),
  effort: fields.effort.default("normal"),
  loopAction: fields.loopAction.default("nudge"),
  backend: fields.backend.default("auto"),
  unloadsOnBattery: fields.unloadsOnBattery.default(true),
  runsCode: fields.runsCode.default(false),
});
export type Settings = z.infer<typeof settings>;
