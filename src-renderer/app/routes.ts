import type { AttemptId, ConversationId, ModelId, SheetId, TurnId } from "../../src-shared/domain/ids.ts";
import type { FileHash, KeptFile } from "../../src-shared/domain/problems/keptFile.ts";
import type { SearchPart } from "../../src-shared/domain/search.ts";

/** A place in a conversation where something was found. */
export interface HitPlace {
  turnId: TurnId;
  /** Null for the question. */
  attemptId: AttemptId | null;
  part: Exclude<SearchPart, "title">;
  /** What was looked for, as it was typed. */
  text: string;
  /** How far into the text it stands, 0 to 1. */
  position: number;
}

/** What is looked for, and where. Empty strings do not narrow it. */
export interface SearchChoice {
  text: string;
  thoughts: boolean;
  verified: boolean;
  modelId: ModelId | "";
  /** Days back from now, or 0 for all of them. */
  days: number;
  tag: string;
}

export const emptySearch: SearchChoice = { text: "", thoughts: false, verified: false, modelId: "", days: 0, tag: "" };

/** A place in the app, as the address after `#` names it. */
export type Route =
  | { page: "new" }
  | { page: "conversation"; conversationId: ConversationId; hit?: HitPlace }
  | { page: "search"; choice: SearchChoice }
  | { page: "sheets" }
  | { page: "models" }
  | { page: "preview"; files: readonly Pick<KeptFile, "hash" | "name">[] }
  | { page: "sheet"; sheetId: SheetId }
  | { page: "work" }
  | { page: "settings" };

/** Reads the address after `#`. What it does not know is the empty page. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s, 2);
  const [first, second, ...rest] = path.split("/");
  const values = new URLSearchParams(query);
  if (rest.length > 0) return { page: "new" };
  if (second === undefined && (first === "models" || first === "work" || first === "settings" || first === "sheets"))
    return { page: first };
  if (second === undefined && first === "search") return { page: "search", choice: readChoice(values) };
  if (second === undefined && first === "problems") return readFiles(values);
  if (second === undefined || second === "") return { page: "new" };
  try {
    const id = decodeURIComponent(second);
    if (first === "sheet") return { page: "sheet", sheetId: id as SheetId };
    if (first !== "c") return { page: "new" };
    const hit = readHit(values);
    return { page: "conversation", conversationId: id as ConversationId, ...(hit !== undefined && { hit }) };
  } catch {
    return { page: "new" };
  }
}

/** The link to a place. */
export function routeHref(route: Route): string {
  switch (route.page) {
    case "new":
      return "#/";
    case "conversation": {
      const query = route.hit === undefined ? "" : `?${new URLSearchParams(hitValues(route.hit)).toString()}`;
      return `#/c/${encodeURIComponent(route.conversationId)}${query}`;
    }
    case "search": {
      const query = new URLSearchParams(choiceValues(route.choice)).toString();
      return query === "" ? "#/search" : `#/search?${query}`;
    }
    case "preview": {
      const files = route.files.map(({ hash, name }) => ["f", `${hash}:${name}`]);
      return `#/problems?${new URLSearchParams(files).toString()}`;
    }
    case "sheet":
      return `#/sheet/${encodeURIComponent(route.sheetId)}`;
    case "sheets":
    case "models":
    case "work":
    case "settings":
      return `#/${route.page}`;
  }
}

/** Goes to a place. */
export function navigate(route: Route): void {
  window.location.hash = routeHref(route);
}

/** The same without a step to go back to, for what changes while it is typed. */
export function navigateInPlace(route: Route): void {
  window.location.replace(routeHref(route));
}

/** Files by their hash and name. */
function readFiles(values: URLSearchParams): Route {
  const files = values.getAll("f").flatMap((text) => {
    const [, hash, name] = /^([0-9a-f]{64}):(.+)$/s.exec(text) ?? [];
    return hash === undefined || name === undefined ? [] : [{ hash: hash as FileHash, name }];
  });
  return files.length === 0 ? { page: "new" } : { page: "preview", files };
}

const hitParts: readonly string[] = ["question", "answer", "thought"] satisfies HitPlace["part"][];

function readHit(values: URLSearchParams): HitPlace | undefined {
  const [turnId, part, text] = [values.get("turn"), values.get("part"), values.get("q")];
  if (turnId === null || part === null || text === null || !hitParts.includes(part)) return undefined;
  return {
    turnId: turnId as TurnId,
    attemptId: values.get("attempt") as AttemptId | null,
    part: part as HitPlace["part"],
    text,
    position: Math.min(1, Math.max(0, Number(values.get("at")) || 0)),
  };
}

const hitValues = ({ turnId, attemptId, part, text, position }: HitPlace): Record<string, string> => ({
  turn: turnId,
  ...(attemptId !== null && { attempt: attemptId }),
  part,
  at: position.toFixed(4),
  q: text,
});

const readChoice = (values: URLSearchParams): SearchChoice => ({
  text: values.get("q") ?? "",
  thoughts: values.has("thoughts"),
  verified: values.has("verified"),
  modelId: (values.get("model") ?? "") as ModelId | "",
  days: Math.max(0, Math.trunc(Number(values.get("days")) || 0)),
  tag: values.get("tag") ?? "",
});

function choiceValues({ text, thoughts, verified, modelId, days, tag }: SearchChoice): Record<string, string> {
  return {
    ...(text !== "" && { q: text }),
    ...(thoughts && { thoughts: "1" }),
    ...(verified && { verified: "1" }),
    ...(modelId !== "" && { model: modelId }),
    ...(days !== 0 && { days: String(days) }),
    ...(tag !== "" && { tag }),
  };
}
