import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { Core } from "../../../core/Core.ts";
import { createCore } from "../../../core/createCore.ts";
import { createHost } from "../../createHost.ts";
import { exitCodeOf, onInterrupt, type InterruptSignal } from "../../onInterrupt.ts";
import { terminalLogger } from "../../terminalLogger.ts";
import { UsageError } from "../../UsageError.ts";
import { exportTo, importFrom } from "./carryModels.ts";
import { downloadModel } from "./downloadModel.ts";
import { EventPrinter } from "./EventPrinter.ts";
import { fitModels } from "./fitModels.ts";
import { listModels } from "./listModels.ts";
import type { ModelsContext } from "./ModelsContext.ts";
import { parseModelsArguments, type ModelsCommand } from "./parseModelsArguments.ts";
import { removeModel } from "./removeModel.ts";
import { untilAborted } from "./untilAborted.ts";
import { verifyModels } from "./verifyModels.ts";

/**
 * Works on the models of this machine.
 * @param root absolute path of the app's folder
 * @returns the exit code
 * @throws UsageError
 */
export async function models(args: string[], root: string): Promise<number> {
  const { command, printsJson, dataDir, endpoint } = parseModelsArguments(args);
  const printer = new EventPrinter(process, printsJson);
  const aborter = new AbortController();
  let interruptedBy: InterruptSignal | undefined;
  const stopListening = onInterrupt((signal) => {
    interruptedBy = signal;
    aborter.abort();
  });
  let core: Core | undefined;
  try {
    // What fails is told as an event; the same as a warning would come twice.
    const logger = { ...terminalLogger, warn: () => undefined };
    const host = { ...createHost(root, dataDir), logger };
    core = createCore(host, endpoint === undefined ? {} : { hubEndpoint: endpoint });
    return await carryOut(command, { core, host, printer, signal: aborter.signal });
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown;
    if (interruptedBy !== undefined) return exitCodeOf(interruptedBy);
    printer.print({ type: "failed", error: AppError.from(thrown) });
    return 1;
  } finally {
    printer.finish();
    await core?.dispose();
    stopListening();
  }
}

function carryOut(command: ModelsCommand, context: ModelsContext): Promise<number> {
  switch (command.do) {
    case "list":
      return untilAborted(listModels(context), context.signal);
    case "fit":
      return untilAborted(fitModels(context), context.signal);
    case "download":
      return downloadModel(context, command.wanted);
    case "verify":
      return verifyModels(context, command.model);
    case "export":
      return exportTo(context, command.model, command.folder);
    case "import":
      return importFrom(context, command.path);
    case "remove":
      return removeModel(context, command.model);
  }
}
