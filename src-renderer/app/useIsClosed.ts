import { useEffect, useState } from "react";
import type { Client } from "../client/createClient.ts";

/** Whether the app's core has gone. It does not come back to this page. */
export function useIsClosed(client: Client): boolean {
  const [isClosed, setIsClosed] = useState(false);
  useEffect(() => client.onClosed(() => setIsClosed(true)), [client]);
  return isClosed;
}
