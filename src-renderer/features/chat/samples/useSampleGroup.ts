import { useEffect, useState } from "react";
import type { SampleGroupId } from "../../../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { useClient } from "../../../client/useClient.ts";
import { isGroupRunning } from "./sampleWords.ts";

/**
 * The samples that were asked for together, followed while any runs. Undefined until they are known.
 * @param sampleGroupId null for an attempt that is no sample
 * @param isRunning whether the one that is shown runs: one that goes on makes the group run again
 */
export function useSampleGroup(sampleGroupId: SampleGroupId | null, isRunning: boolean): SampleGroup | undefined {
  const client = useClient();
  const [known, setKnown] = useState<SampleGroup>();
  const group = known?.sampleGroupId === sampleGroupId ? known : undefined;
  const isFollowed = isRunning || group === undefined || isGroupRunning(group);
  useEffect(() => {
    if (!isFollowed || sampleGroupId === null) return undefined;
    return client.open("reasoning.followSamples", { sampleGroupId }, { onEvent: setKnown, onEnd: () => undefined });
  }, [client, sampleGroupId, isFollowed]);
  return group;
}
