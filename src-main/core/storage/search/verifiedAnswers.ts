import type Database from "better-sqlite3";

/**
 * The only place where a search looks at how answers were checked.
 * @returns a condition in SQL on the attempt with the id in `column`; false where nothing is checked yet
 */
export function verifiedAnswers(db: Database.Database, column: string): string {
  const { found } = db
    .prepare<[], { found: number }>("SELECT count(*) AS found FROM history_tables WHERE name = 'answer_checks'")
    .get() ?? { found: 0 };
  if (found === 0) return "0";
  return `EXISTS (SELECT 1 FROM answer_checks c WHERE c.attempt_id = ${column} AND c.badge = 'verified')`;
}
