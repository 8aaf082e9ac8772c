import { withDollars } from "../reading/formulas/withDollars.ts";

/** A field as text; empty where there is none. */
export function fieldText(value: unknown): string {
  if (typeof value === "string") return withDollars(value.replaceAll(/\r\n?/g, "\n")).trim();
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (Array.isArray(value))
    return value
      .map(fieldText)
      .filter((text) => text !== "")
      .join(", ");
  return value === null || value === undefined ? "" : JSON.stringify(value);
}

/** The first of several fields that is not empty. */
export function firstText(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  for (const name of names) {
    const text = fieldText(fields[name]);
    if (text !== "") return text;
  }
  return "";
}
