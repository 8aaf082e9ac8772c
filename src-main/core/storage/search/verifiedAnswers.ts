/**
 * The only place where a search looks at how answers were checked.
 * @returns a condition in SQL on the attempt with the id in `column`
 */
export const verifiedAnswers = (column: string): string =>
  `EXISTS (SELECT 1 FROM answer_checks c WHERE c.attempt_id = ${column} AND c.badge = 'verified')`;
