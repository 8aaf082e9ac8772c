import { holdDataFolder } from "../../../src-main/core/storage/holdDataFolder.ts";

/** Run as a process: holds the folder until it is killed. */
holdDataFolder(process.argv[2] ?? "");
process.send?.("held");
setInterval(() => undefined, 60_000);
