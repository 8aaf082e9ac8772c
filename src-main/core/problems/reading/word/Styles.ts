import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, valueOf } from "./xmlNodes.ts";

interface Style {
  /** In English whatever language Word speaks: `heading 1`, `Title`. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: Element | undefined;
}

/** The styles of a document, which say what its paragraphs are. */
export class Styles {
  readonly #styles = new Map<string, Style>();

  /** @param root of `word/styles.xml`; null where there is none */
  constructor(root: Element | null) {
    for (const style of root === null ? [] : children(root).filter(({ tagName }) => tagName === "w:style"))
      this.#styles.set(attribute(style, "w:styleId") ?? "", {
        name: valueOf(style, "w:name") ?? "",
        basedOn: valueOf(style, "w:basedOn"),
        properties: child(style, "w:pPr"),
      });
  }

  /** 1 to 6 of a heading, 0 of the title, null of any other. */
  headingLevel(styleId: string | undefined): number | null {
    for (const { name } of this.#chain(styleId)) {
      const level = /^heading (\d)/i.exec(name)?.[1];
      if (level !== undefined) return Math.min(6, Number(level));
      if (/^title$/i.test(name)) return 0;
    }
    return null;
  }

  /** The list that a style puts its paragraphs in. */
  numbering(styleId: string | undefined): Element | undefined {
    for (const { properties } of this.#chain(styleId)) {
      const numbering = child(properties, "w:numPr");
      if (numbering !== undefined) return numbering;
    }
    return undefined;
  }

  #chain(styleId: string | undefined): Style[] {
    const chain: Style[] = [];
    let id = styleId;
    while (id !== undefined && chain.length < 12) {
      const style = this.#styles.get(id);
      if (style === undefined) break;
      chain.push(style);
      id = style.basedOn;
    }
    return chain;
  }
}
