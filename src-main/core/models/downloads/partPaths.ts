const splitPattern = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/i;
/** More parts than any model has. */
const mostParts = 999;

/**
 * The paths of all parts of a split GGUF file, by the naming that llama.cpp's own splitting tool uses; of any other
 * file, its own path.
 */
export function partPaths(path: string): string[] {
  const [, stem, , total] = splitPattern.exec(path) ?? [];
  const count = Number(total);
  if (stem === undefined || total === undefined || count < 1 || count > mostParts) return [path];
  return Array.from({ length: count }, (_, index) => `${stem}-${String(index + 1).padStart(5, "0")}-of-${total}.gguf`);
}
