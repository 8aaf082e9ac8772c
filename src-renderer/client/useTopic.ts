import { useCallback, useSyncExternalStore } from "react";
import type { TopicName, TopicValue } from "../../src-shared/contract/contract.ts";
import { useClient } from "./useClient.ts";

/** Follows a topic while the component is mounted. Undefined until the first value has come. */
export function useTopic<Name extends TopicName>(name: Name): TopicValue<Name> | undefined {
  const client = useClient();
  const subscribe = useCallback((onChange: () => void) => client.follow(name, onChange), [client, name]);
  return useSyncExternalStore(subscribe, () => client.latest(name));
}
