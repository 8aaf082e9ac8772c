import type { Client } from "../../../src-renderer/client/createClient.ts";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import { connectToApp } from "../connectToApp.ts";
import { startStemma, type StemmaProcess } from "../startStemma.ts";

export interface OpenedAgain {
  stemma: StemmaProcess;
  client: Client;
  summaries: ConversationSummary[];
}

/** Starts the app, and reads what is in its history. @throws Error where it cannot be opened */
export async function openAgain(dataDir: string): Promise<OpenedAgain> {
  const stemma = await startStemma(dataDir);
  const client = await connectToApp(stemma.address);
  const summaries = await new Promise<ConversationSummary[]>((resolve) => {
    client.follow("conversations.summaries", resolve);
  });
  return { stemma, client, summaries };
}
