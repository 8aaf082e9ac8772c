import { useCallback, useEffect, useState } from "react";
import type { CallInput, CallName, CallOutput } from "../../src-shared/contract/contract.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { useClient } from "./useClient.ts";

export interface CallResult<Value> {
  /** The last value for this input; it stays while a reload is under way. */
  value: Value | undefined;
  error: AppError | undefined;
  isLoading: boolean;
  /** Asks again. */
  reload: () => void;
}

interface Outcome<Value> {
  request: string;
  round: number;
  value: Value | undefined;
  error: AppError | undefined;
}

/** Makes a call when the component mounts and whenever its input changes. For reading; make changes with `client.call`. */
export function useCall<Name extends CallName>(name: Name, input: CallInput<Name>): CallResult<CallOutput<Name>> {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<CallOutput<Name>>>();
  const inputText = JSON.stringify(input);
  const request = `${name} ${inputText}`;

  useEffect(() => {
    let isCurrent = true;
    const settle = (value: CallOutput<Name> | undefined, error: AppError | undefined): void => {
      if (isCurrent) setOutcome({ request, round, value, error });
    };
    client.call(name, JSON.parse(inputText) as CallInput<Name>).then(
      (value) => settle(value, undefined),
      (thrown: unknown) => settle(undefined, AppError.from(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, name, inputText, request, round]);

  const reload = useCallback(() => setRound((last) => last + 1), []);
  const known = outcome?.request === request ? outcome : undefined;
  return { value: known?.value, error: known?.error, isLoading: known?.round !== round, reload };
}
