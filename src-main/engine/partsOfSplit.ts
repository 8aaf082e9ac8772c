const splitName = /-00001-of-(\d{5})\.gguf$/i;
const mostParts = 1000;

/** All files of a split model, given its first one; the path itself for a model in one file. */
export function partsOfSplit(path: string): string[] {
  const count = Number(splitName.exec(path)?.[1] ?? 1);
  if (count < 2 || count > mostParts) return [path];
  const number = (index: number): string => String(index).padStart(5, "0");
  return Array.from({ length: count }, (_, index) =>
    path.replace(splitName, `-${number(index + 1)}-of-${number(count)}${path.slice(-".gguf".length)}`),
  );
}
