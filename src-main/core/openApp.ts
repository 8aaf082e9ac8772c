import type { App } from "./App.ts";
import { Application } from "./Application.ts";
import type { Host } from "./ports/Host.ts";
import { holdDataFolder } from "./storage/holdDataFolder.ts";

/**
 * The application behind the contract. Where its history is damaged it offers what can be done about it instead.
 * @throws AppError `app/already-open`, `storage/newer-database`, `storage/full`, `storage/not-writable`
 */
export function openApp(host: Host): App {
  const release = holdDataFolder(host.dataDir);
  try {
    return new Application(host, release);
  } catch (thrown) {
    release();
    throw thrown;
  }
}
