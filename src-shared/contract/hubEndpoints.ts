import { z } from "zod";
import { hubAccess, hubListing } from "../domain/hub.ts";
import { call, topic } from "./endpoints.ts";

export const hubEndpoints = {
  "hub.access": topic(hubAccess),
  /** Keeps an access token for gated models in the system's secret store; null deletes it. */
  "hub.setToken": call(z.object({ token: z.string().trim().min(1).max(500).nullable() }), z.object({})),
  /** Asks the hub which GGUF models a repository has. `repository` may be a page's address. */
  "hub.models": call(
    z.object({ repository: z.string().trim().min(1).max(500), revision: z.string().trim().min(1).max(200) }),
    hubListing,
  ),
} as const;
