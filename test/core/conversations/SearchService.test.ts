import { expect, test } from "vitest";
import type { SearchRequest } from "../../../src-shared/domain/search.ts";
import { finished, newPlace, testCore } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const request = (text: string, thoughts = false): SearchRequest => ({
  text,
  thoughts,
  modelId: null,
  since: null,
  until: null,
  verified: false,
  tag: null,
  offset: 0,
  limit: 10,
});

test.each(["on disk", "in memory"])("an answer is found as soon as it is there, in a history %s", async (place) => {
  const core = testCore(place === "on disk" ? { dataDir: temporaryFolder() } : {});
  const { attemptId, conversationId } = core.reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  await finished(core, attemptId);
  const { hits } = await core.search.find(request("boxed 42"));
  expect(hits).toMatchObject([{ conversationId, attemptId, part: "answer", modelName: "Starter" }]);
  expect((await core.search.find(request("17 42", true))).hits.map(({ part }) => part)).toContain("thought");
  core.conversations.remove(conversationId);
  expect((await core.search.find(request("boxed 42"))).hits).toEqual([]);
});
