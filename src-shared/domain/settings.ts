import { z } from "zod";

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

/** What the user can set. Every key has a default, so that an old file stays readable. */
export const settings = z.object({
  theme: theme.default("system"),
  /** Mirror of the Hugging Face hub; empty for the hub itself. */
  hubEndpoint: webAddress.default(""),
  /** Proxy for downloads; empty to do as the system does. */
  proxy: webAddress.default(""),
});
export type Settings = z.infer<typeof settings>;
