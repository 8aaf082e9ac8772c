/** Tags that people write into Markdown. Anything else between angle brackets may be mathematics. */
const tags =
  /<\/?(?:a|b|big|blockquote|br|center|code|details|div|em|figure|figcaption|font|h[1-6]|hr|i|img|kbd|li|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*\/?>/gi;
const raised = /<(sup|sub)>([^<>]{1,40})<\/\1>/gi;

/** HTML as Markdown: raised and lowered signs become formulas, other tags and comments go. */
export function plainHtml(text: string): string {
  if (!text.includes("<")) return text;
  return withoutComments(text)
    .replaceAll(raised, (_, tag: string, inside: string) => `$${tag.toLowerCase() === "sup" ? "^" : "_"}{${inside}}$`)
    .replaceAll(/<br\s*\/?>/gi, "\n")
    .replaceAll(tags, "");
}

function withoutComments(text: string): string {
  let result = "";
  let done = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", done)) {
    const end = text.indexOf("-->", at + 4);
    if (end < 0) break;
    result += text.slice(done, at);
    done = end + 3;
  }
  return result + text.slice(done);
}

const image = /!\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)|!\[([^[\]\n]{0,500})\]\[[^[\]\n]{0,500}\]|<img\b[^<>]*>/gi;

export interface WithoutImages {
  readonly text: string;
  /** What each image is said to show; empty where nothing is said. */
  readonly images: readonly string[];
}

/** A text with its images named instead of shown: none is ever fetched. */
export function withoutImages(text: string): WithoutImages {
  const images: string[] = [];
  const named = text.replaceAll(image, (tag, inline: string | undefined, byName: string | undefined) => {
    const alt = inline ?? byName ?? /\balt\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? "";
    images.push(alt);
    return `[${alt === "" ? "picture" : `picture: ${alt}`}]`;
  });
  return { text: named, images };
}
