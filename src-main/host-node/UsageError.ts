/** A command line that cannot be carried out as it stands. The message is for the person at the terminal. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}
