import { z } from "zod";

const markers = z.object({ open: z.string().min(1), close: z.string().min(1) });
/** Texts around a message of one role; both may become control tokens. */
const wrapping = z.object({ before: z.string(), after: z.string() });

/** How one family of models was trained to be used. The files stand in `resources/profiles/`. */
export const profileSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** For which GGUF files: all that is given must match, the first profile that matches is taken. */
  matches: z.strictObject({
    architecture: z.string().optional(),
    /** A part of the model's or the file's name, in lower case without separators. */
    name: z.string().optional(),
    /** A part of the file's own chat template. */
    template: z.string().optional(),
  }),
  /** Our own neutral template, or null to use the one inside the GGUF file. */
  template: z.strictObject({ system: wrapping, user: wrapping, assistant: wrapping }).nullable(),
  /** The system prompt the model was trained with, word for word, or null for none. */
  systemPrompt: z.string().nullable(),
  thoughtMarkers: markers.nullable(),
  stops: z.array(z.string().min(1)),
  /** From the model card. */
  sampling: z.strictObject({ temperature: z.number(), topK: z.number(), topP: z.number(), minP: z.number() }),
  /** For another attempt at a question where the card's temperature would only repeat the first one. */
  againTemperature: z.number(),
  /** Context asked for, in tokens; never more than the model was trained for. */
  contextTokens: z.number().int().positive(),
});
export type Profile = z.infer<typeof profileSchema>;
