import { useEffect, useRef, useState } from "react";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { useClient } from "../../client/useClient.ts";
import { afterEvent, afterStop, emptyTest, type MachineTestView } from "./machineTestRows.ts";

interface MachineTestRun {
  view: MachineTestView;
  isRunning: boolean;
  error: AppError | undefined;
  start: (modelId: ModelId) => void;
  stop: () => void;
}

/** A test of this machine, which ends with the component. */
export function useMachineTest(): MachineTestRun {
  const client = useClient();
  const [view, setView] = useState(emptyTest);
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<AppError>();
  const close = useRef<() => void>(() => undefined);
  useEffect(() => () => close.current(), []);
  return {
    view,
    isRunning,
    error,
    start(modelId) {
      close.current();
      setView(emptyTest);
      setError(undefined);
      setIsRunning(true);
      close.current = client.open(
        "engine.testMachine",
        { modelId },
        {
          onEvent: (event) => setView((before) => afterEvent(before, event)),
          onEnd(thrown) {
            setIsRunning(false);
            setError(thrown);
            if (thrown !== undefined) setView(afterStop);
          },
        },
      );
    },
    stop() {
      close.current();
      setIsRunning(false);
      setView(afterStop);
    },
  };
}
