/**
 * The folder for the app's data when the person names none, by the custom of each system.
 * @param platform as `process.platform` says it
 * @param homedir absolute path of the person's home
 */
export function defaultDataDir(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  homedir: string,
): string {
  if (platform === "win32") return `${nonEmpty(env["APPDATA"]) ?? `${homedir}\\AppData\\Roaming`}\\Stemma`;
  if (platform === "darwin") return `${homedir}/Library/Application Support/Stemma`;
  const dataHome = env["XDG_DATA_HOME"];
  // The XDG rules say that a relative path there is to be ignored.
  return `${dataHome?.startsWith("/") === true ? dataHome : `${homedir}/.local/share`}/stemma`;
}

const nonEmpty = (text: string | undefined): string | undefined => (text === "" ? undefined : text);
