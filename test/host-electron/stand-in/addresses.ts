const pageOrigin = "http://stemma.localhost";
const appOrigin = "app://stemma";

/** Chromium cannot be taught a new scheme from outside, so its pages live at a secure HTTP origin. */
export const toPageAddress = (url: string): string =>
  url.startsWith(appOrigin) ? pageOrigin + url.slice(appOrigin.length) : url;

export const toAppAddress = (url: string): string =>
  url.startsWith(pageOrigin) ? appOrigin + url.slice(pageOrigin.length) : url;

/** An address's origin as Electron would say it. */
export function originOf(url: string): string {
  const address = toAppAddress(url);
  return address.startsWith(appOrigin) ? appOrigin : new URL(address).origin;
}
