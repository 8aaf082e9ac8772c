import { z } from "zod";

/** As {@link ThoughtMarkers} of the engine's port. */
const markers = z.strictObject({
  open: z.string().min(1),
  close: z.string().min(1),
  answerOpen: z.string().min(1).optional(),
  heading: z
    .strictObject({ opens: z.array(z.string().min(1)).min(1), close: z.string().min(1), end: z.string().min(1) })
    .optional(),
});

/** Texts around a message of one role; both may become control tokens. */
const wrapping = z.strictObject({ before: z.string(), after: z.string() });

const template = z.strictObject({
  /** Begins every prompt, such as the text of a BOS token. `{effort}` in it stands for a word of `effortWords`. */
  start: z.string().default(""),
  system: wrapping.extend({
    /** Stands in every prompt, even with nothing in it. */
    isRequired: z.boolean().default(false),
    /** Where the trained system prompt always stays: the place of a person's own beside it. Else that one replaces it. */
    own: z.strictObject({ place: z.enum(["before", "after"]), join: z.string() }).optional(),
  }),
  user: wrapping,
  /** Of an earlier answer, without its thought. */
  assistant: wrapping,
  /** What the model goes on from, which may open the thought; left out where it is as before an earlier answer. */
  answer: z.string().optional(),
});

/** Signs of a GGUF file of the family: all that are given must be there. */
const signs = z.strictObject({
  /** Regular expression for the whole `general.architecture`. */
  architecture: z.string().optional(),
  /** Regular expression for a part of the model's or the file's name, in lower case without separators. */
  name: z.string().optional(),
  /** A part of the file's own chat template, with line breaks written as `\n`. */
  template: z.string().optional(),
});

/** What is written inside a thought in the model's place, in the first person as models think. */
const nudges = z.strictObject({
  /** Before the thought is closed early. */
  answerNow: z.string().min(1).default("I have thought long enough. I will give the final answer now."),
  /** In place of the end of a thought, so that it goes on. */
  thinkMore: z.string().min(1).default("Wait, let me check this once more."),
  /** Where a check contradicted the answer; `{line}` stands for what the check found. */
  contradicted: z
    .string()
    .includes("{line}")
    .default("Wait, I check this: {line} So my answer is wrong. I will find the mistake and solve it again."),
  /** Where it was contradicted again, so that it begins from nothing. */
  afresh: z
    .string()
    .includes("{line}")
    .default("An answer that I gave before was wrong: {line} I will solve it again in another way."),
  /** Where the thought has gone round in circles. */
  repeating: z.string().min(1).default("I am repeating myself. The best result so far is"),
});

/** How one family of models was trained to be used. The files stand in `resources/profiles/`. */
export const profileSchema = z.strictObject({
  id: z.string().min(1),
  /** For people, in a menu. */
  name: z.string().min(1),
  /** Where the template, the system prompt and the sampling were taken from. */
  source: z.string().min(1),
  /** One of these is enough. None means that only a person or the catalogue chooses the profile. */
  matches: z.array(signs),
  /** Our own neutral template, or null to use the one inside the GGUF file. */
  template: template.nullable(),
  /** The system prompt the model was trained with, word for word, or null for none. */
  systemPrompt: z.string().nullable(),
  /** Where the prompt names the effort: the word for each. */
  effortWords: z
    .strictObject({ quick: z.string(), normal: z.string(), deep: z.string(), maximum: z.string() })
    .optional(),
  thoughtMarkers: markers.nullable(),
  stops: z.array(z.string().min(1)),
  /** From the model card. */
  sampling: z.strictObject({
    temperature: z.number(),
    /** 0 for no limit. */
    topK: z.number(),
    topP: z.number(),
    minP: z.number(),
    presencePenalty: z.number().optional(),
  }),
  /** For another attempt at a question where the card's temperature would only repeat the first one. */
  againTemperature: z.number(),
  /** Context asked for, in tokens; never more than the model was trained for. */
  contextTokens: z.number().int().positive(),
  nudges: nudges.prefault({}),
});
export type Profile = z.infer<typeof profileSchema>;
