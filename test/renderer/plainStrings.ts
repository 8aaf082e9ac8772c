/** The plain strings of a catalogue, by where they stand. */
export function plainStrings(part: object, path = ""): [string, string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const place = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[place, value]];
    return typeof value === "object" && value !== null ? plainStrings(value, place) : [];
  });
}
