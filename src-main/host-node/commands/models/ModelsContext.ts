import type { Core } from "../../../core/Core.ts";
import type { Host } from "../../../core/ports/Host.ts";
import type { EventPrinter } from "./EventPrinter.ts";

/** What a subcommand works with. */
export interface ModelsContext {
  core: Core;
  host: Host;
  printer: EventPrinter;
  /** Aborts when the person or the system asks the program to end. */
  signal: AbortSignal;
}
