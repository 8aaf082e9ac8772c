import { words } from "../../components/words/words.ts";
const maxLength = 500;

/** What is wrong with the address of a server, in words; undefined where nothing is, or where it is empty. */
export function addressProblem(text: string): string | undefined {
  const address = text.trim();
  if (address === "") return undefined;
  const { noScheme, noAddress } = words().downloadSettings;
  if (!/^https?:\/\//i.test(address)) return noScheme;
  if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(address) || address.length > maxLength) return noAddress;
  return undefined;
}
