import type { Client } from "../../../src-renderer/client/createClient.ts";
import type { AppState } from "../../../src-shared/domain/appState.ts";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import { connectToApp } from "../connectToApp.ts";
import { startStemma, type StemmaProcess } from "../startStemma.ts";

export interface OpenedAgain {
  stemma: StemmaProcess;
  client: Client;
  summaries: ConversationSummary[];
}

/** Starts the app, and waits until its history is open. @throws Error where it cannot be opened */
export async function openAgain(dataDir: string): Promise<OpenedAgain> {
  const stemma = await startStemma(dataDir);
  const client = await connectToApp(stemma.address);
  const state = await new Promise<AppState>((resolve) => {
    client.follow("app.state", (value) => value.phase !== "opening" && resolve(value));
  });
  if (state.phase !== "open") throw new Error(`the history cannot be opened: ${JSON.stringify(state)}`);
  const summaries = await new Promise<ConversationSummary[]>((resolve) => {
    client.follow("conversations.summaries", resolve);
  });
  return { stemma, client, summaries };
}
