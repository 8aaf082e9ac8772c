import type { ModelFile } from "./model.ts";
import type { SelfTest } from "./selfTest.ts";

/** What a test shows to be wrong with a profile: no thought opened, or one did not end; null where it fits. */
export function profileFault({ thoughtOpened, thoughtClosedBy }: SelfTest): ModelFile["profileFault"] {
  if (thoughtOpened === null) return null;
  if (!thoughtOpened) return "no-thought";
  return thoughtClosedBy === null ? "no-end" : null;
}
