const maxLength = 500;

/** What is wrong with the address of a server, in words; undefined where nothing is, or where it is empty. */
export function addressProblem(text: string): string | undefined {
  const address = text.trim();
  if (address === "") return undefined;
  if (!/^https?:\/\//i.test(address)) return "An address begins with http:// or https://.";
  if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(address) || address.length > maxLength)
    return "This is no address of a server. It looks like https://huggingface.co.";
  return undefined;
}
