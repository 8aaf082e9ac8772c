import { words } from "../../components/words/words.ts";
/** A name that every system takes, from a title: `ladder-sliding-down-a-wall.md`. */
export function fileName(title: string, extension: string): string {
  const name = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  const short = name.length > 60 ? name.slice(0, 60).replace(/-[^-]*$/, "") : name;
  return `${short === "" ? words().exchange.fileName : short}.${extension}`;
}
