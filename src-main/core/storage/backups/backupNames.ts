import { existsSync, readdirSync } from "node:fs";
import { backupKinds, type BackupKind } from "../../../../src-shared/domain/backup.ts";
import { backupsDir } from "../historyFiles.ts";
import { toStorageError } from "../toStorageError.ts";

/** What the name of a backup says. */
export interface NamedBackup {
  name: string;
  kind: BackupKind;
  /** Milliseconds since 1970. */
  madeAt: number;
}

const namePattern = new RegExp(
  `^stemma-(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z-(${backupKinds.join("|")})\\.db$`,
);

/** The name tells when it was made and why, so that the files speak for themselves. */
export const nameBackup = (kind: BackupKind, madeAt: number): string =>
  `stemma-${new Date(madeAt).toISOString().replace(/[:.]/g, "-")}-${kind}.db`;

/** @returns undefined for a file that is no backup */
export function parseBackupName(name: string): NamedBackup | undefined {
  const [, day, hour, minute, second, thousandths, kind] = namePattern.exec(name) ?? [];
  const madeAt = Date.parse(`${day}T${hour}:${minute}:${second}.${thousandths}Z`);
  return Number.isNaN(madeAt) ? undefined : { name, kind: kind as BackupKind, madeAt };
}

/** The backups in a data folder, newest first. @throws AppError `storage/not-writable` */
export function backupNames(dataDir: string): NamedBackup[] {
  const dir = backupsDir(dataDir);
  if (!existsSync(dir)) return [];
  try {
    return readdirSync(dir)
      .flatMap((name) => parseBackupName(name) ?? [])
      .sort((a, b) => b.madeAt - a.madeAt);
  } catch (thrown) {
    throw toStorageError(thrown, dir);
  }
}
