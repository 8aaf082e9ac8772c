import { z } from "zod";
import { exchangedConversation } from "../domain/exchange.ts";
import { conversationId } from "../domain/ids.ts";
import { call } from "./endpoints.ts";

export const exchangeEndpoints = {
  /** All of a conversation, every branch of it. */
  "exchange.export": call(z.object({ conversationId }), exchangedConversation),
  /** Stores one as it was; where any of it is there already, it comes beside it with new ids. */
  "exchange.import": call(
    z.object({ conversation: exchangedConversation }),
    z.object({ conversationId, isRenewed: z.boolean() }),
  ),
  /** Makes a PDF of a page that stands alone. Only where `app.info` says that the host can. */
  "exchange.printPdf": call(z.object({ html: z.string() }), z.object({ /** The file, in Base64. */ pdf: z.string() })),
  /** Puts a page that stands alone where the browser can open it. Only where `app.info` says that the host can. */
  "exchange.publishPage": call(
    z.object({ html: z.string() }),
    z.object({ /** To be opened once. */ path: z.string() }),
  ),
} as const;
