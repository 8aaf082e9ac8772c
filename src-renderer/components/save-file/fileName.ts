/** A name that every system takes, from a title: `ladder-sliding-down-a-wall.md`. */
export function fileName(title: string, extension: string): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  const short = words.length > 60 ? words.slice(0, 60).replace(/-[^-]*$/, "") : words;
  return `${short === "" ? "conversation" : short}.${extension}`;
}
