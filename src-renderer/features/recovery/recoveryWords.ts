import type { LaunchOutcome } from "../../../src-shared/domain/appState.ts";
import type { Backup } from "../../../src-shared/domain/backup.ts";
import type { KeptData, KeptModels } from "../../../src-shared/domain/keptData.ts";
import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../../src-shared/errors/errorCodes.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { type Words, words } from "../../components/words/words.ts";

type Told = Words["recovery"]["opening"]["checking"];

export const conversationsIn = ({ conversations }: Backup): string =>
  conversations === null ? words().backups.unreadable : formatCount(conversations, "conversation");

/** A backup in one line: when, what is in it, how large it is. */
export const backupLine = (backup: Backup): string =>
  `${formatMoment(backup.madeAt)}, ${conversationsIn(backup)}, ${formatSize(backup.bytes)}`;

/** What is wrong with a history itself, so that there are ways out other than trying again; undefined where nothing is. */
const damageWords = ({ code }: ErrorEnvelope): Told | undefined =>
  (words().recovery.damage as Partial<Record<ErrorCode, Told>>)[code];

export const isDamage = (error: ErrorEnvelope): boolean => damageWords(error) !== undefined;

/** Why the history cannot be opened. */
export function troubleWords(error: ErrorEnvelope): Told {
  const damage = damageWords(error);
  if (damage !== undefined) return damage;
  const { title, advice } = words().errors[error.code](error.data);
  return { title: words().recovery.notOpened, text: `${title} ${advice}` };
}

/** What came of opening the history another way than usual. */
export function outcomeWords(outcome: LaunchOutcome): Told {
  const said = words().recovery.outcomes;
  switch (outcome.type) {
    case "restored":
      return {
        title: said.restored(formatMoment(outcome.madeAt)),
        text: outcome.keptAs === null ? "" : said.keptAs(outcome.keptAs),
      };
    case "rescued":
      return { title: rescuedTitle(outcome.report), text: keptWords(outcome.keptAs) };
    case "begun-anew":
      return { title: said.begunAnew, text: keptWords(outcome.keptAs) };
    case "emptied":
      return { title: said.emptied, text: modelWords(outcome.models) };
    case "not-restored":
      return failed(said.notRestored, outcome.error);
    case "not-emptied":
      return failed(said.notEmptied, outcome.error);
  }
}

function rescuedTitle({
  conversations,
  questions,
  gaps,
}: Extract<LaunchOutcome, { type: "rescued" }>["report"]): string {
  const { rescuedAll, rescuedMost } = words().recovery.outcomes;
  const what = [formatCount(conversations, "conversation"), formatCount(questions, "problem")] as const;
  return gaps === 0 ? rescuedAll(...what) : rescuedMost(...what, formatCount(gaps, "place"), conversations);
}

const keptWords = (keptAs: string | null): string =>
  keptAs === null ? "" : words().recovery.outcomes.damagedKept(keptAs);

function failed(title: string, error: ErrorEnvelope): Told {
  const { title: why, advice } = words().errors[error.code](error.data);
  return { title, text: `${why} ${advice}` };
}

/** What there is of models, and where. */
export function modelWords({ files, bytes, dir }: KeptModels): string {
  const { noModels, models } = words().backups.deleting;
  return files === 0 ? noModels : models(formatCount(files, "file"), formatSize(bytes), dir);
}

/** What deleting everything deletes, in lines. */
export function deletedWords({ historyBytes, backups, damaged }: KeptData, conversations: number): string[] {
  const said = words().backups.deleting;
  const historySize = formatSize(historyBytes);
  return [
    said.history(formatCount(conversations, "conversation"), historySize),
    ...(backups.files === 0 ? [] : [said.backups(formatCount(backups.files, "backup"), formatSize(backups.bytes))]),
    ...(damaged.files === 0
      ? []
      : [said.damaged(formatCount(damaged.files, "damaged file"), formatSize(damaged.bytes))]),
    said.prompts,
    said.rest,
  ];
}
