import type { Element } from "@xmldom/xmldom";

/** The elements within one, without texts between them. */
export function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element);
  return found;
}

/** The first element of that name, such as `w:pPr`, within one. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element === undefined ? undefined : children(element).find(({ tagName }) => tagName === name);

/** What an attribute says, such as `w:val`; undefined where there is none. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;

/** The value of a property, such as of `w:numId` in `w:numPr`. */
export const valueOf = (element: Element | undefined, name: string): string | undefined => {
  const found = child(element, name);
  const prefix = name.split(":")[0] ?? "w";
  return attribute(found, `${prefix}:val`);
};

/** Whether a property is there and not switched off. */
export function isOn(properties: Element | undefined, name: string): boolean {
  const found = child(properties, name);
  return (
    found !== undefined && !/^(?:0|false|off|none)$/.test(attribute(found, `${name.split(":")[0] ?? "w"}:val`) ?? "1")
  );
}
