/** What a native library needs to find its drivers, its temporary folder and the person's home. */
const kept = new Set([
  "PATH",
  "HOME",
  "LANG",
  "TMPDIR",
  "LD_LIBRARY_PATH",
  "XDG_CONFIG_HOME",
  "XDG_CONFIG_DIRS",
  "XDG_DATA_HOME",
  "XDG_DATA_DIRS",
  "XDG_CACHE_HOME",
  "APPDATA",
  "LOCALAPPDATA",
  "PROGRAMDATA",
  "PROGRAMFILES",
  "SYSTEMROOT",
  "TEMP",
  "TMP",
  "USERPROFILE",
  "WINDIR",
]);

/** Vulkan's, CUDA's and ggml's own switches. */
const keptPrefix = /^(VK|CUDA|GGML)_/;

/** The environment of the engine: nothing that could change how it runs code, and no credentials. */
export function engineEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const isKept = (name: string): boolean => kept.has(name.toUpperCase()) || keptPrefix.test(name);
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && isKept(entry[0])),
  );
}
