import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { HistorySearch } from "../../../../src-main/core/storage/search/HistorySearch.ts";
import { openSearchIndex } from "../../../../src-main/core/storage/search/openSearchIndex.ts";
import { conversationId, modelId } from "../../../../src-shared/domain/ids.ts";
import { SampleHistory } from "./sampleHistory.ts";

test("questions, answers and titles are found, thoughts only where they are asked for", () => {
  const history = new SampleHistory();
  history.add({
    title: "Ladder on a wall",
    question: "How fast does it slide?",
    answer: "At 1.5 m/s.",
    thought: "Pythagoras holds.",
  });
  const { found } = history.search();
  expect(found("ladder")).toEqual(["c title"]);
  expect(found("slide")).toEqual(["t1 question"]);
  expect(found("m/s")).toEqual(["a1 answer"]);
  expect(found("pythagoras")).toEqual([]);
  expect(found("pythagoras", { thoughts: true })).toEqual(["a1 thought"]);
  expect(found("nothing of it")).toEqual([]);
  expect(found("")).toEqual([]);
});

test.each([
  ["dx/dt", "so $2x \\frac{dx}{dt} = 4$"],
  ["\\frac{dx}{dt}", "so dx/dt = 4"],
  ["\\frac", "so $\\frac{dx}{dt}$"],
  ["x^2", "$x^{2} + 1$"],
  ["x²", "x^2 + 1"],
  ["x^2+3x", "with $x^2 + 3x - 4$"],
  ["x+y=11", "$$x + y = 11$$"],
  ["hopital", "by L'Hôpital's rule"],
  ["HÔPITAL", "hopital"],
  ["derivatives", "the derivative"],
  ["deriv", "the derivative"],
  ['"mean value"', "The Mean Value Theorem"],
  ["\\alpha", "α = 3"],
  ["h2o", "$\\ce{H2O}$ and H_2O"],
  ["数学", "今日の数学"],
])("%s is found in %s", (text, answer) => {
  const history = new SampleHistory();
  history.add({ answer });
  history.add({ answer: "something else entirely" });
  expect(history.search().found(text)).toEqual(["a1 answer"]);
});

test("all words are needed, phrases in their order", () => {
  const history = new SampleHistory();
  history.add({ answer: "the limit of the sum" });
  history.add({ answer: "the sum has no bound" });
  const { found } = history.search();
  expect(found("sum limit")).toEqual(["a1 answer"]);
  expect(found("sum ")).toEqual(["a1 answer", "a2 answer"]);
  expect(found('"sum limit"')).toEqual([]);
  expect(found('"limit of the sum"')).toEqual(["a1 answer"]);
  expect(found('" OR a* NEAR( {text}: -x')).toEqual([]);
});

test("hits can be narrowed by model, date, tag and verdict", () => {
  const history = new SampleHistory();
  const first = history.add({ conversation: "one", answer: "a vector", model: "small", at: 100 });
  history.add({ conversation: "two", answer: "another vector", question: "Which vector?", model: "large", at: 200 });
  history.conversations.setTags(first.conversationId, ["exam"]);
  history.handle.db.exec("INSERT INTO answer_checks VALUES ('a1', 'claimed', '{}', 1), ('a2', 'verified', '{}', 1)");
  const { found, search } = history.search();
  expect(found("vector")).toEqual(["a1 answer", "a2 answer", "t2 question"]);
  expect(found("vector", { modelId: modelId.parse("small") })).toEqual(["a1 answer"]);
  expect(found("vector", { modelId: modelId.parse("none") })).toEqual([]);
  expect(found("vector", { since: 150 })).toEqual(["a2 answer", "t2 question"]);
  expect(found("vector", { until: 200 })).toEqual(["a1 answer"]);
  expect(found("vector", { tag: "exam" })).toEqual(["a1 answer"]);
  expect(found("vector", { verified: true })).toEqual(["a2 answer"]);
  expect(search.filters()).toEqual({
    models: [
      { modelId: "large", name: "Model large" },
      { modelId: "small", name: "Model small" },
    ],
    tags: ["exam"],
  });
});

test("without checked answers, none is verified", () => {
  const history = new SampleHistory();
  history.add({ answer: "a vector" });
  expect(history.search().found("vector", { verified: true })).toEqual([]);
});

test("the index follows what is added, goes on, is renamed, deleted, restored and purged", () => {
  const history = new SampleHistory();
  const { found } = history.search();
  expect(found("first")).toEqual([]);
  const ids = history.add({ answer: "the first part", isOver: false });
  expect(found("first")).toEqual([]);
  history.end("a1");
  expect(found("first")).toEqual(["a1 answer"]);
  history.attempts.reopen(ids.attemptId);
  history.write("a1", { answer: " and the second" });
  history.end("a1");
  expect(found("second first")).toEqual(["a1 answer"]);
  history.conversations.rename(ids.conversationId, "Renamed");
  expect(found("renamed")).toEqual(["c title"]);
  history.conversations.setDeleted(ids.conversationId, 5);
  expect(found("first")).toEqual([]);
  history.conversations.setDeleted(ids.conversationId, null);
  expect(found("first")).toEqual(["a1 answer"]);
  history.conversations.setDeleted(ids.conversationId, 5);
  history.conversations.purgeDeleted(Infinity);
  expect(found("first")).toEqual([]);
  const left = new Database(history.indexPath, { readonly: true });
  expect(left.prepare("SELECT count(*) AS n FROM documents").get()).toEqual({ n: 0 });
  left.close();
});

test("a new index is built from the history, one that is behind catches up, one that missed changes begins anew", () => {
  const history = new SampleHistory();
  for (let i = 0; i < 120; i++) history.add({ conversation: `c${i % 7}`, answer: `number ${i} apple` });
  const first = history.search();
  expect(first.find("apple").total).toBe(120);
  first.close();
  history.add({ answer: "number 120 apple" });
  const second = history.search();
  expect(second.find("apple").total).toBe(121);
  second.close();
  history.add({ answer: "number 121 apple" });
  history.handle.db.exec("DELETE FROM search_changes");
  expect(history.search().find("apple").total).toBe(122);
});

test("an index of another history is not believed", () => {
  const history = new SampleHistory();
  history.add({ answer: "an apple" });
  history.search().close();
  history.handle.db.exec("DELETE FROM conversations; DELETE FROM search_changes; DELETE FROM sqlite_sequence");
  history.add({ conversation: "d", answer: "a pear" });
  const { found } = history.search();
  expect(found("apple")).toEqual([]);
  expect(found("pear")).toEqual(["a2 answer"]);
});

test.each([
  ["cut short", (path: string) => truncateSync(path, 5_000)],
  ["no database", (path: string) => writeFileSync(path, "something else ".repeat(1_000))],
  [
    "of another form",
    (path: string) => {
      const db = new Database(path);
      db.pragma("user_version = 99");
      db.close();
    },
  ],
])("an index that is %s is built anew", (_, harm) => {
  const history = new SampleHistory();
  for (let i = 0; i < 50; i++) history.add({ answer: `apple ${i}` });
  history.search().close();
  harm(history.indexPath);
  expect(history.search().find("apple").total).toBe(50);
});

test("what is found in a title or a question stands before the same in an answer, the recent before the old", () => {
  const history = new SampleHistory();
  const year = 365 * 86_400_000;
  const now = Date.now();
  history.add({ conversation: "a", answer: "a torus", at: now - 2 * year });
  history.add({ conversation: "b", answer: "a torus", at: now });
  history.add({ conversation: "c", question: "a torus", at: now });
  history.add({ conversation: "d", title: "a torus", at: now });
  const order = history
    .search()
    .find("torus")
    .hits.map((hit) => `${hit.conversationId} ${hit.part}`);
  expect(order).toEqual(["d title", "c question", "b answer", "a answer"]);
});

test("pages follow each other without gaps, and tell how many there are", () => {
  const history = new SampleHistory();
  for (let i = 0; i < 25; i++) history.add({ answer: `apple ${i}` });
  const { find } = history.search();
  const pages = [0, 10, 20].map((offset) => find("apple", { offset, limit: 10 }));
  expect(pages.map(({ hits }) => hits.length)).toEqual([10, 10, 5]);
  expect(new Set(pages.flatMap(({ hits }) => hits.map((hit) => hit.attemptId))).size).toBe(25);
  expect(pages[0]).toMatchObject({ total: 25, isMore: false, indexed: null });
});

test("of more matches than can be weighed the newest are", () => {
  const history = new SampleHistory();
  history.handle.db.transaction(() => {
    for (let i = 0; i < 2_050; i++) history.add({ conversation: `c${i >> 6}`, answer: `apple number${i}x` });
  })();
  const { find, found } = history.search();
  expect(find("apple")).toMatchObject({ total: 2_000, isMore: true });
  expect(found("number3x")).toEqual(["a4 answer"]);
});

test("nothing of what was deleted is left in the index's file, whether it was merged before or not", () => {
  const history = new SampleHistory();
  const add = (secret: string) =>
    history.add({ conversation: `of ${secret.length}`, title: secret, question: secret, answer: secret });
  for (let i = 0; i < 300; i++)
    history.add({ conversation: `c${i}`, question: `question ${i}`, answer: `answer ${i}` });
  add("quartzophile");
  add("zymurgist");
  const { search, found } = history.search();
  const inFile = (secret: string): boolean =>
    [history.indexPath, `${history.indexPath}-wal`].some((path) => readFileSync(path).includes(secret));
  const remove = (secret: string): void => {
    history.conversations.setDeleted(conversationId.parse(`of ${secret.length}`), 5);
    history.conversations.purgeDeleted(Infinity);
  };
  expect([inFile("quartzophile"), inFile("zymurgist")]).toEqual([true, true]);
  remove("quartzophile");
  search.forget();
  expect([inFile("quartzophile"), inFile("zymurgist")]).toEqual([false, true]);
  // By itself, when there is time.
  remove("zymurgist");
  while (search.index());
  expect(inFile("zymurgist")).toBe(false);
  expect(found("question 299")).toContain("t300 question");
});

test("an index that is being built begins anew when something is to be forgotten", () => {
  const history = new SampleHistory();
  history.add({ conversation: "quartzophile", title: "quartzophile", question: "quartzophile" });
  for (let i = 0; i < 200; i++) history.add({ conversation: `c${i}`, question: `question ${i}` });
  const db = openSearchIndex(history.handle.db.name, history.indexPath);
  onTestFinished(() => void db.close());
  const search = new HistorySearch(db);
  // The first fifty of them.
  search.index();
  history.conversations.setDeleted(conversationId.parse("quartzophile"), 5);
  history.conversations.purgeDeleted(Infinity);
  search.forget();
  expect(readFileSync(history.indexPath).includes("quartzophile")).toBe(false);
  const { found } = history.search();
  expect(found("quartzophile")).toEqual([]);
  expect(found("question 199")).toContain("t201 question");
});
