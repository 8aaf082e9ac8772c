import type { WebContents } from "electron";
import { isAppAddress } from "./appAddress.ts";

/**
 * Keeps a page where it is: no other address, no second window, no embedded page.
 * @param onLink told of an address the person may have wanted to open
 */
export function guardNavigation(contents: WebContents, onLink: (address: string) => void): void {
  contents.on("will-navigate", (event) => {
    if (isAppAddress(event.url)) return;
    event.preventDefault();
    onLink(event.url);
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url);
    return { action: "deny" };
  });
}
