import { useState } from "react";
import type { Settings } from "../../../src-shared/domain/settings.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";

interface SettingsInHand {
  /** As stored, with what was just chosen in its place; undefined until they are known. */
  values: Settings | undefined;
  /** Resolves to whether it was stored. */
  change: (part: Partial<Settings>) => Promise<boolean>;
  /** Why the last change was not stored. */
  error: AppError | undefined;
}

/** The settings and how to change them. A choice shows at once; what the core has stored follows. */
export function useSettings(): SettingsInHand {
  const client = useClient();
  const stored = useTopic("settings.values");
  const { runNow, error } = useAction();
  const [wanted, setWanted] = useState<Partial<Settings>>({});
  const change = async (part: Partial<Settings>): Promise<boolean> => {
    setWanted((before) => ({ ...before, ...part }));
    const isStored = await runNow(() => client.call("settings.update", part));
    setWanted({});
    return isStored;
  };
  return { values: stored && { ...stored, ...wanted }, change, error };
}
