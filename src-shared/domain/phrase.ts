import { z } from "zod";

/**
 * What the app says, as data, so that each language can put it its own way: a pattern in English, with `{0}` where the first value
 * stands, and the values. A value is a number, a formula or a name, or a part of the sentence that has values of its own.
 */
export interface Phrase {
  readonly pattern: string;
  readonly values: readonly (string | Phrase)[];
}

export const phrase: z.ZodType<Phrase> = z.object({
  pattern: z.string(),
  get values() {
    return z.array(z.union([z.string(), phrase]));
  },
});
