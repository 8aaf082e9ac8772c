import { openDatabase } from "../../../src-main/core/storage/openDatabase.ts";

/** Run as a process: opens the folder and holds it until it is killed. */
const { db } = openDatabase(process.argv[2] ?? "");
process.send?.(db.open);
setInterval(() => undefined, 60_000);
