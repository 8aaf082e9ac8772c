import { use } from "react";
import { ClientContext } from "./ClientProvider.tsx";
import type { Client } from "./createClient.ts";

/** The client of the nearest {@link ClientProvider}. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (client === null) throw new Error("useClient needs a ClientProvider above it.");
  return client;
}
