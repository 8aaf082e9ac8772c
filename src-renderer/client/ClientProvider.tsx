import { createContext, type ReactNode } from "react";
import type { Client } from "./createClient.ts";

export const ClientContext = createContext<Client | null>(null);

/** Gives the client to everything below it. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}
