import { useCallback, useEffect, useState } from "react";
import type { Forecast } from "../../../../src-shared/domain/forecast.ts";
import type { ConversationId, ModelId } from "../../../../src-shared/domain/ids.ts";
import { useClient } from "../../../client/useClient.ts";

/**
 * What each effort would mean with the model in use, asked again when the model changes and after each run. Undefined
 * while nothing is known; a failure only leaves it so.
 */
export function useForecast(
  conversationId: ConversationId | null,
  modelId: ModelId | undefined,
  isRunning: boolean,
): { forecast: Forecast | undefined; refresh: () => void } {
  const client = useClient();
  const [known, setKnown] = useState<Forecast>();
  const refresh = useCallback(() => {
    client.call("reasoning.forecast", { conversationId }).then(setKnown, () => undefined);
  }, [client, conversationId]);
  useEffect(() => {
    if (modelId !== undefined && !isRunning) refresh();
  }, [modelId, isRunning, refresh]);
  return { forecast: known?.modelId === modelId ? known : undefined, refresh };
}
