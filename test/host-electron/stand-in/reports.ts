/** Something the app did that a test may want to see. */
export interface Report {
  type: string;
  [fact: string]: unknown;
}

/** Tells the test. Resolves when the message has been handed over, or at once where no test listens. */
export function report(message: Report): Promise<void> {
  return new Promise((resolve) => {
    // Functions (menu clicks) do not cross.
    if (process.send === undefined) resolve();
    else process.send(JSON.parse(JSON.stringify(message)), () => resolve());
  });
}
