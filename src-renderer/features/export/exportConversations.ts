import type { ExchangedConversation } from "../../../src-shared/domain/exchange.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { Client } from "../../client/createClient.ts";
import type { ConversationDocument } from "../../components/document/ConversationDocument.ts";
import { collectBlob } from "../../components/document/collectBlob.ts";
import { documentOf } from "../../components/document/documentOf.ts";
import { writeLatex } from "../../components/document/writeLatex.ts";
import { writeMarkdown } from "../../components/document/writeMarkdown.ts";
import { writeExchangeFile } from "./exchangeFile.ts";
import { type Format, formats } from "./formats.ts";

export interface ExportWish {
  /** In the order in which they are written. */
  ids: readonly ConversationId[];
  format: Format;
  hasThoughts: boolean;
  /** Of the page, in HTML. */
  title: string;
}

/**
 * Writes conversations down. Of a PDF, it is the page that is to be printed.
 * @param onDone told how many have been written
 */
export function exportConversations(
  client: Client,
  { ids, format, hasThoughts, title }: ExportWish,
  signal: AbortSignal,
  onDone: (count: number) => void,
): Promise<Blob> {
  const conversations = fetchAll(client, ids, onDone);
  const documents = documentsOf(conversations, hasThoughts);
  const collect = (pieces: AsyncIterable<string>): Promise<Blob> =>
    collectBlob(pieces, formats[format].mediaType, signal);
  switch (format) {
    case "markdown":
      return collect(writeMarkdown(documents));
    case "latex":
      return collect(writeLatex(documents));
    case "json":
      return collect(writeExchangeFile(conversations));
    case "html":
    case "pdf":
      return collect(htmlPieces(documents, title, format === "pdf"));
  }
}

async function* fetchAll(
  client: Client,
  ids: readonly ConversationId[],
  onDone: (count: number) => void,
): AsyncGenerator<ExchangedConversation> {
  for (const [index, conversationId] of ids.entries()) {
    const conversation = await client.call("exchange.export", { conversationId }).catch((thrown: unknown) => {
      // It was deleted in the meantime.
      if (AppError.from(thrown).code === "conversations/not-found" && ids.length > 1) return undefined;
      throw thrown;
    });
    if (conversation !== undefined) yield conversation;
    onDone(index + 1);
  }
}

async function* documentsOf(
  conversations: AsyncIterable<ExchangedConversation>,
  hasThoughts: boolean,
): AsyncGenerator<ConversationDocument> {
  for await (const conversation of conversations) yield documentOf(conversation, hasThoughts);
}

/** What is only needed for this is fetched for it: the fonts' addresses and the style sheets. */
async function* htmlPieces(
  documents: AsyncIterable<ConversationDocument>,
  title: string,
  areThoughtsOpen: boolean,
): AsyncGenerator<string> {
  const { writeHtml } = await import("../../components/document/writeHtml.ts");
  yield* writeHtml(documents, { title, areThoughtsOpen });
}
