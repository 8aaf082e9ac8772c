import { useState } from "react";
import type { CallInput } from "../../../src-shared/contract/contract.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { readExchangeFile } from "./exchangeFile.ts";

type Conversation = CallInput<"exchange.import">["conversation"];

/** A conversation longer than this, in characters, is too much for one message to the core. */
const longest = 12_000_000;

export interface Brought {
  count: number;
  /** Of them, those that were there already and came beside. */
  renewedCount: number;
}

export interface ImportInHand {
  isBusy: boolean;
  error: AppError | undefined;
  /** What has come in so far, of this file. */
  brought: Brought | undefined;
  start: (file: File) => void;
}

/** Brings the conversations of a file in, one by one; those that came before a bad one stay. */
export function useImport(): ImportInHand {
  const client = useClient();
  const { run, isBusy, error } = useAction();
  const [brought, setBrought] = useState<Brought>();

  const bringIn = async (file: File): Promise<void> => {
    const sum = { count: 0, renewedCount: 0 };
    setBrought(undefined);
    for (const conversation of readExchangeFile(await file.text())) {
      if (JSON.stringify(conversation).length > longest) throw new AppError("conversations/bad-file", "too long");
      const { isRenewed } = await client
        .call("exchange.import", { conversation: conversation as Conversation })
        .catch((thrown: unknown) => {
          const { code, message } = AppError.from(thrown);
          throw code === "request/invalid" ? new AppError("conversations/bad-file", message) : thrown;
        });
      sum.count += 1;
      sum.renewedCount += Number(isRenewed);
      setBrought({ ...sum });
    }
    setBrought({ ...sum });
  };
  return { isBusy, error, brought, start: (file) => void run(() => bringIn(file)) };
}
