import { useEffect, useRef, useState } from "react";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import type { SelfTest, SelfTestEvent } from "../../../../src-shared/domain/selfTest.ts";
import type { AppError } from "../../../../src-shared/errors/AppError.ts";
import { useClient } from "../../../client/useClient.ts";

interface SelfTestRun {
  /** Of a test that was run here; undefined before the first. */
  result: SelfTest | undefined;
  /** The last that is known of the one under way. */
  event: SelfTestEvent | undefined;
  isRunning: boolean;
  error: AppError | undefined;
  start: () => void;
  stop: () => void;
}

/** A test of a model's profile, which ends with the component. */
export function useSelfTest(modelId: ModelId): SelfTestRun {
  const client = useClient();
  const [result, setResult] = useState<SelfTest>();
  const [event, setEvent] = useState<SelfTestEvent>();
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<AppError>();
  const close = useRef<() => void>(() => undefined);
  useEffect(() => () => close.current(), []);
  return {
    result,
    event,
    isRunning,
    error,
    start() {
      close.current();
      setEvent(undefined);
      setError(undefined);
      setIsRunning(true);
      close.current = client.open(
        "models.selfTest",
        { modelId },
        {
          onEvent(next) {
            setEvent(next);
            if (next.type === "done") setResult(next.result);
          },
          onEnd(thrown) {
            setIsRunning(false);
            setError(thrown);
          },
        },
      );
    },
    stop() {
      close.current();
      setIsRunning(false);
    },
  };
}
