import { use, useEffect, useRef } from "react";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { ToastContext } from "../../components/toast/ToastContext.ts";
import { words } from "../../components/words/words.ts";

/** Says when a model has arrived, on whatever page the person is. Shows nothing itself. */
export function ReadyToasts() {
  const client = useClient();
  const showToast = use(ToastContext);
  const list = useTopic("models.list");
  const known = useRef<ReadonlySet<ModelId>>(undefined);
  useEffect(() => {
    if (list === undefined) return;
    const before = known.current;
    known.current = new Set(list.models.map(({ modelId }) => modelId));
    if (before === undefined) return;
    for (const { modelId, name, origin, state } of list.models) {
      if (before.has(modelId) || modelId === list.selectedId) continue;
      if (origin !== "downloaded" || state !== "present") continue;
      showToast({
        text: words().downloads.ready(name),
        actionLabel: words().downloads.use,
        // A failure shows where the model is chosen.
        onAction: () => void client.call("models.select", { modelId }).catch(() => undefined),
      });
    }
  }, [client, list, showToast]);
  return null;
}
