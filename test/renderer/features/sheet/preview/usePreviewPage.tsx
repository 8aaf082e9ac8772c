import { useLayoutEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { serve } from "../../../../../src-main/rpc/serve.ts";
import { ClientProvider } from "../../../../../src-renderer/client/ClientProvider.tsx";
import { createClient } from "../../../../../src-renderer/client/createClient.ts";
import { moved, withDraft } from "../../../../../src-renderer/features/sheet/preview/editDrafts.ts";
import { type Preview, usePreview } from "../../../../../src-renderer/features/sheet/preview/usePreview.ts";
import { fileHash, type FileHash } from "../../../../../src-shared/domain/problems/keptFile.ts";
import type { Problem } from "../../../../../src-shared/domain/problems/problem.ts";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";
import { lostFormula, problemOf } from "../../../../core/problems/sheets/problemOf.ts";
import { fakeHandlers, fakeTopics } from "../../../../rpc/fakeHandlers.ts";
import { memoryTransportPair } from "../../../../rpc/memoryTransportPair.ts";

/** What the core was asked for, in order. */
const asked: string[] = [];
const edits = new Map<FileHash, Problem[]>();
const waiting = new Map<string, (error?: AppError) => void>();

const questionsOf = (problems: readonly Problem[]): string => problems.map(({ question }) => question).join(", ");

/** What is recognised in a file: two problems called by its name, and with scans a third. */
function recognised(name: string, readsScans: boolean): Problem[] {
  if (name === "many") return Array.from({ length: 3_000 }, (_, index) => problemOf(String(index)));
  const problems = [problemOf(`${name}1`), problemOf(`${name}2`, { flags: [lostFormula] })];
  return readsScans ? [...problems, problemOf(`${name}3`)] : problems;
}

/** A core that reads a file when the test says so. */
const handlers = fakeHandlers(fakeTopics(), {
  "problems.read": async ({ hash, name, mapping, readsScans = false }, emit) => {
    asked.push(["read", name, readsScans ? "scans" : "", mapping?.question ?? ""].join(" ").trim());
    const told = { type: "progress", kind: "pdf", pages: null } as const;
    const problems = mapping === undefined && !readsScans ? edits.get(hash) : undefined;
    const all = problems === undefined ? recognised(name, readsScans) : [];
    const pages = { read: 1, total: 9, scanned: 0 };
    if (name === "long") emit({ ...told, pages, kept: 0, problems: [problemOf("lon"), problemOf("cut")] });
    const error = await new Promise<AppError | undefined>((resolve) => waiting.set(name, resolve));
    if (error !== undefined) throw error;
    emit({ ...told, kept: 0, problems: all });
    const facts = { name, kind: "pdf", sizeBytes: 1, title: null, records: null, flags: [] } as const;
    const remembered = problems === undefined ? null : { problems, savedAt: 0, isOfOlderReaders: false };
    emit({ type: "read", facts: { ...facts, flags: [] }, remembered });
  },
  "problems.remember": ({ hash, problems }) => {
    asked.push(`remember ${questionsOf(problems)}`);
    edits.set(hash, problems);
    return {};
  },
  "problems.forget": ({ hash }) => {
    asked.push("forget");
    edits.delete(hash);
    return {};
  },
});
const [near, far] = memoryTransportPair();
serve(handlers, far, () => undefined);

let preview: Preview;

const hashOf = (name: string): FileHash =>
  fileHash.parse(
    Array.from(name, (sign) => (sign.charCodeAt(0) % 16).toString(16))
      .join("")
      .padEnd(64, "0"),
  );

function Files({ names }: { names: readonly string[] }) {
  const [wanted] = useState(() => names.map((name) => ({ name, hash: hashOf(name) })));
  const found = usePreview(wanted);
  useLayoutEffect(() => void (preview = found));
  return <output>{questionsOf(found.drafts.map(({ problem }) => problem))}</output>;
}

const client = createClient(near);
const root = createRoot(document.body.appendChild(document.createElement("div")));

/** Shows what was found in files, or nothing. */
const show = (...names: string[]): void =>
  root.render(
    <ClientProvider client={client}>{names.length > 0 && <Files key={names.join()} names={names} />}</ClientProvider>,
  );

const keyOf = (question: string): string =>
  preview.drafts.find(({ problem }) => problem.question === question)?.key ?? "";

// What the test does from outside the components.
Object.assign(window, {
  asked,
  show,
  read: (name: string) => waiting.get(name)?.(),
  fail: (name: string) => waiting.get(name)?.(new AppError("problems/damaged", "it is broken")),
  files: () =>
    preview.files.map(({ name, facts, pages, error, isRemembered }) =>
      [
        name,
        error?.code ?? (facts === undefined ? "reading" : "read"),
        pages === undefined ? "" : `${pages.read}/${pages.total}`,
        isRemembered ? "remembered" : "",
      ]
        .filter((word) => word !== "")
        .join(" "),
    ),
  rewrite: (from: string, to: string) =>
    preview.edit((before) => withDraft(before, keyOf(from), { problem: problemOf(to) })),
  leaveOut: (question: string) => preview.edit((before) => withDraft(before, keyOf(question), { isLeftOut: true })),
  confirm: (question: string) => preview.edit((before) => withDraft(before, keyOf(question), { isConfirmed: true })),
  moveUp: (question: string) => preview.edit((before) => moved(before, keyOf(question), -1)),
  readScans: (name: string) => preview.readAgain(hashOf(name), { readsScans: true }),
  forget: (name: string) => preview.forget(hashOf(name)),
});
