import { describe, expect, test } from "vitest";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { parseRoute, type Route, routeHref } from "../../../src-renderer/app/routes.ts";

describe("routes", () => {
  test.each<Route>([
    { page: "new" },
    { page: "models" },
    { page: "settings" },
    { page: "conversation", conversationId: "c-1" as ConversationId },
    { page: "conversation", conversationId: "a/b #?%" as ConversationId },
  ])("a link leads back to where it was made for: %o", (route) => {
    expect(parseRoute(routeHref(route))).toEqual(route);
  });

  test.each(["", "#", "#/", "#/nowhere", "#/c", "#/c/", "#/c/a/b", "#/models/x", "#/c/%E0%A4%A"])(
    "%j is the empty page",
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: "new" });
    },
  );
});
