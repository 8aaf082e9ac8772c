import { countedIn } from "../words/counted.ts";
import { type Words, words } from "../words/words.ts";
import { perLocale } from "./perLocale.ts";

const counted = perLocale(countedIn);

/** `4,210 tokens`, `1 token`. */
export function formatCount(count: number, noun: keyof Words["nouns"]): string {
  return counted()(count, words().nouns[noun]);
}
