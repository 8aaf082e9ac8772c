import { DOMParser, type Element } from "@xmldom/xmldom";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";

/** Elements within each other: more than any document has, and few enough to walk through. */
const deepest = 200;

/**
 * The root of an XML part. A document type, which may hold entities that grow or lead to other files, is refused unread.
 * @throws AppError `problems/unsafe`, `problems/damaged`
 */
export function parseXml(bytes: Uint8Array): Element {
  const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new AppError("problems/unsafe", "a document type", { data: { what: "a document type in its XML" } });
  checkDepth(text);
  try {
    const root = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(text, "text/xml").documentElement;
    if (root !== null) return root;
  } catch (thrown) {
    throw new AppError("problems/damaged", "its XML cannot be read", {
      data: { what: "its XML cannot be read" },
      cause: thrown,
    });
  }
  throw new AppError("problems/damaged", "no root", { data: { what: "its XML cannot be read" } });
}

function checkDepth(text: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^!?][^<>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>") && ++depth > deepest)
      throw new AppError("problems/unsafe", "too deep", { data: { what: "its XML goes too deep" } });
  }
}
