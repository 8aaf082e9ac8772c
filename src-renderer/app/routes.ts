import type { ConversationId } from "../../src-shared/domain/ids.ts";

/** A place in the app, as the address after `#` names it. */
export type Route =
  | { page: "new" }
  | { page: "conversation"; conversationId: ConversationId }
  | { page: "models" }
  | { page: "work" }
  | { page: "settings" };

/** Reads the address after `#`. What it does not know is the empty page. */
export function parseRoute(hash: string): Route {
  const [first, second, ...rest] = hash.replace(/^#\/?/, "").split("/");
  if (rest.length > 0) return { page: "new" };
  if (second === undefined && (first === "models" || first === "work" || first === "settings")) return { page: first };
  if (first === "c" && second !== undefined && second !== "") {
    try {
      return { page: "conversation", conversationId: decodeURIComponent(second) as ConversationId };
    } catch {
      return { page: "new" };
    }
  }
  return { page: "new" };
}

/** The link to a place. */
export function routeHref(route: Route): string {
  if (route.page === "new") return "#/";
  if (route.page === "conversation") return `#/c/${encodeURIComponent(route.conversationId)}`;
  return `#/${route.page}`;
}

/** Goes to a place. */
export function navigate(route: Route): void {
  window.location.hash = routeHref(route);
}
