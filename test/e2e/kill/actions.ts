import type { Client } from "../../../src-renderer/client/createClient.ts";
import type { CallInput } from "../../../src-shared/contract/contract.ts";
import type { AttemptId, ConversationId, TurnId } from "../../../src-shared/domain/ids.ts";
import type { Random } from "../../fixtures/traces/Random.ts";
import type { Witness } from "./Witness.ts";

/** One thing after another, until the app is gone. */
export interface Busy {
  client: Client;
  witness: Witness;
  random: Random;
}

export type Action = (busy: Busy) => Promise<void>;

const questions = [
  "What is 17 + 25?",
  "Solve 3x + 7 = 22.",
  "Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.",
  "Find x and y if $x + y = 11$ and $2x + y = 19$.",
  "Differentiate $3x^3 + 5x^2 + 3x - 9$.",
] as const;

/** Asks something, in a new conversation or after the last answer, and reads what comes until it is over. */
export const asking: Action = async (busy) => {
  let last: AttemptId | undefined;
  for (;;) {
    const isNew = last === undefined || busy.random.next() < 0.5;
    last = await askAndRead(busy, isNew || last === undefined ? { kind: "new" } : { kind: "after", attemptId: last });
  }
};

/** Asks other versions of questions that were asked before, and renames their conversations. */
export const editing: Action = async (busy) => {
  const { client, witness, random } = busy;
  if (witness.turns.length === 0) await askAndRead(busy, { kind: "new" });
  for (let count = 0; ; count++) {
    const turnId = random.pick(witness.turns) as TurnId;
    await askAndRead(busy, { kind: "instead", turnId });
    const conversationId = random.pick(witness.conversations) as ConversationId;
    const title = `Title ${count} of ${random.whole(0, 1e6)}`;
    const acknowledged = witness.renaming(conversationId, title);
    await client.call("conversations.rename", { conversationId, title });
    acknowledged();
  }
};

/** Asks and deletes, so that there is always something to delete. */
export const deleting: Action = async (busy) => {
  const { client, witness, random } = busy;
  for (;;) {
    await askAndRead(busy, { kind: "new" });
    const conversationId = random.pick(witness.conversations) as ConversationId;
    const acknowledged = witness.deleting(conversationId);
    await client.call("conversations.remove", { conversationId });
    acknowledged();
  }
};

/** Makes one backup after another, while questions are asked. */
export const backingUp: Action = async (busy) => {
  const backups = async (): Promise<never> => {
    for (;;) await busy.client.call("backups.make", {});
  };
  await Promise.all([backups(), asking(busy)]);
};

async function askAndRead(
  { client, witness, random }: Busy,
  place: CallInput<"reasoning.ask">["place"],
): Promise<AttemptId> {
  const question = random.pick(questions);
  const { conversationId, turnId, attemptId } = await client.call("reasoning.ask", { place, question });
  const seen = witness.asked(turnId, attemptId, { conversationId, question });
  await new Promise<void>((resolve, reject) => {
    client.open(
      "reasoning.follow",
      { attemptId },
      {
        onEvent: (event) => seen.take(event),
        onEnd: (error) => (error === undefined ? resolve() : reject(error)),
      },
    );
  });
  return attemptId;
}
