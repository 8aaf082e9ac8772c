import katexStyles from "katex/dist/katex.min.css?raw";
import serifGreek from "@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?url";
import serifLatinExt from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url";
import serifItalic from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";

/** Addresses of KaTeX's fonts by their name in its style sheet. */
const katexFonts = import.meta.glob<string>("../../../node_modules/katex/dist/fonts/*.woff2", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Faces of the reading font: where each is used, and for what. */
const faces = [
  {
    url: serif,
    style: "normal",
    range: "U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212",
  },
  { url: serifItalic, style: "italic", range: "U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122, U+2212" },
  { url: serifLatinExt, style: "normal", range: "U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF" },
  { url: serifGreek, style: "normal", range: "U+0370-03FF" },
] as const;

async function asDataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be read.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  // In pieces, since a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8_192)
    binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/** The reading font and what formulas need, as a style sheet that refers to nothing outside it. */
export async function documentFonts(): Promise<string> {
  const reading = faces.map(
    async ({ url, style, range }) =>
      `@font-face{font-family:"Source Serif 4 Variable";font-style:${style};font-weight:200 900;` +
      `src:url(${await asDataUrl(url)}) format("woff2");unicode-range:${range}}`,
  );
  return [...(await Promise.all(reading)), await katexSheet()].join("\n");
}

/** KaTeX names each font in three formats. */
async function katexSheet(): Promise<string> {
  const byName = new Map<string, string>();
  for (const [path, url] of Object.entries(katexFonts))
    byName.set(path.slice(path.lastIndexOf("/") + 1), await asDataUrl(url));
  return katexStyles
    .replaceAll(/,\s*url\([^)]+\.(?:woff|ttf)\) ?format\("[a-z]+"\)/g, "")
    .replaceAll(/url\(fonts\/([\w-]+\.woff2)\)/g, (found, name: string) => `url(${byName.get(name) ?? found})`);
}
