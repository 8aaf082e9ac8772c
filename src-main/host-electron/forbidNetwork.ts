import { app, type Session } from "electron";

/** What a page may load: the app's own files, pictures inside its text, what it holds in memory, and Chromium's inspector while developing. */
const localSchemes = new Set(["app:", "data:", "blob:", "devtools:"]);

/** Chromium asks for updates and reports by itself unless told not to. Must run before Electron is ready. */
export function switchOffBackgroundNetworking(): void {
  for (const name of ["disable-background-networking", "disable-component-update", "disable-domain-reliability"])
    app.commandLine.appendSwitch(name);
}

/** Refuses every request of a page that would leave the machine, whatever its content security policy says. */
export function forbidNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !localSchemes.has(URL.parse(details.url)?.protocol ?? "") }),
  );
}
