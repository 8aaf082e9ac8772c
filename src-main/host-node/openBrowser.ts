import { spawn } from "node:child_process";

/** The command that opens an address here, or undefined where there is no screen. */
export function browserCommand(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): string[] | undefined {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  if (platform === "darwin") return ["open"];
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
}

/** Opens the person's browser where there is one. The address is printed anyway, so a failure is not told. */
export function openBrowser(address: string): void {
  const [command, ...args] = browserCommand(process.platform, process.env) ?? [];
  if (command === undefined) return;
  const child = spawn(command, [...args, address], { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}
