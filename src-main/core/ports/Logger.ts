/** Where the app's own log goes. Never the user's questions, answers or thoughts. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}
