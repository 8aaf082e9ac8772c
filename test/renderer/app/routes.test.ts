import { describe, expect, test } from "vitest";
import type { AttemptId, ConversationId, ModelId, SheetId, TurnId } from "../../../src-shared/domain/ids.ts";
import { emptySearch, parseRoute, type Route, routeHref } from "../../../src-renderer/app/routes.ts";

describe("routes", () => {
  test.each<Route>([
    { page: "new" },
    { page: "models" },
    { page: "settings" },
    { page: "conversation", conversationId: "c-1" as ConversationId },
    { page: "conversation", conversationId: "a/b #?%" as ConversationId },
    {
      page: "conversation",
      conversationId: "c-1" as ConversationId,
      hit: {
        turnId: "t" as TurnId,
        attemptId: "a" as AttemptId,
        part: "thought",
        text: "\\frac{dx}{dt} = 5 & more?",
        position: 0.25,
      },
    },
    {
      page: "conversation",
      conversationId: "c-1" as ConversationId,
      hit: { turnId: "t" as TurnId, attemptId: null, part: "question", text: "x", position: 0 },
    },
    { page: "sheets" },
    { page: "sheet", sheetId: "a/b #?%" as SheetId },
    { page: "search", choice: emptySearch },
    {
      page: "search",
      choice: { text: "a b/c?#", thoughts: true, verified: true, modelId: "m" as ModelId, days: 7, tag: "exam 1" },
    },
  ])("a link leads back to where it was made for: %o", (route) => {
    expect(parseRoute(routeHref(route))).toEqual(route);
  });

  test.each([
    "",
    "#",
    "#/",
    "#/nowhere",
    "#/c",
    "#/c/",
    "#/c/a/b",
    "#/models/x",
    "#/sheets/x",
    "#/sheet/",
    "#/sheet",
    "#/c/%E0%A4%A",
    "#/search/x",
  ])("%j is the empty page", (hash) => {
    expect(parseRoute(hash)).toEqual({ page: "new" });
  });

  test("a place in a conversation that makes no sense is left out", () => {
    expect(parseRoute("#/c/c-1?turn=t&part=title&q=x")).toEqual({ page: "conversation", conversationId: "c-1" });
    expect(parseRoute("#/search?days=x&thoughts=")).toMatchObject({ choice: { days: 0, thoughts: true } });
  });
});
