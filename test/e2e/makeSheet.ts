import type { CallInput } from "../../src-shared/contract/contract.ts";
import type { SheetId } from "../../src-shared/domain/ids.ts";
import type { Problem } from "../../src-shared/domain/problems/problem.ts";
import { connectToApp } from "./connectToApp.ts";
import { startStemma } from "./startStemma.ts";

/** A sheet of problems in a data folder, made through the app's own call before a window is opened on it. */
export async function makeSheet(
  dataDir: string,
  title: string,
  problems: readonly Problem[],
  run: Partial<CallInput<"sheets.create">> = {},
): Promise<SheetId> {
  const stemma = await startStemma(dataDir);
  try {
    const client = await connectToApp(stemma.address);
    const { sheetId } = await client.call("sheets.create", {
      title,
      files: [],
      problems: problems.map((problem) => ({ problem, file: null, isConfirmed: false })),
      ...run,
    });
    client.close();
    return sheetId;
  } finally {
    await stemma.kill();
  }
}
