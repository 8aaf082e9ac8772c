import { useCallback, useState } from "react";
import type { Effort } from "../../../../src-shared/domain/effort.ts";
import { useClient } from "../../../client/useClient.ts";
import { useTopic } from "../../../client/useTopic.ts";

/** How the next question is to be run. */
export interface RunChoice {
  /** Undefined until the settings are known. */
  effort: Effort | undefined;
  samples: number;
  /** Takes the effort for this question, and keeps it in the settings for those to come. */
  chooseEffort: (effort: Effort) => void;
  /** Only for this question. */
  setSamples: (samples: number) => void;
}

/** The effort from the settings, and a number of samples that starts at one. */
export function useRunChoice(): RunChoice {
  const client = useClient();
  const kept = useTopic("settings.values")?.effort;
  // Counts from the moment it is chosen; the settings follow.
  const [chosen, setChosen] = useState<Effort>();
  const [samples, setSamples] = useState(1);
  const chooseEffort = useCallback(
    (effort: Effort) => {
      setChosen(effort);
      // It holds on this page even where it could not be kept.
      client.call("settings.update", { effort }).catch(() => undefined);
    },
    [client],
  );
  return { effort: chosen ?? kept, samples, chooseEffort, setSamples };
}
