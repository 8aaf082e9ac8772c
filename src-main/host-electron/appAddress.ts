/** The renderer's own scheme and host; nothing else is ever shown in a window. */
export const appScheme = "app";
export const appOrigin = "app://stemma";

/** Whether an address lies inside the app. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${appScheme}:` && url.host === "stemma";
}
