import type { EngineReply, EngineRequest } from "./engineProtocol.ts";

/** How an engine process ended. */
export interface EngineExit {
  /** Exit code, or null when a signal ended it. */
  code: number | null;
  signal: string | null;
}

/** A running engine process. Messages keep their order. */
export interface EngineProcess {
  send(request: EngineRequest): void;
  /** One listener, set right after the launch. */
  onMessage(listener: (reply: EngineReply) => void): void;
  /** Called once. No message comes after it. */
  onExit(listener: (exit: EngineExit) => void): void;
  /** Ends the process at once. */
  kill(): void;
  /** The last lines of its native log, at most 4,096 characters; complete when it has ended. */
  logTail(): string;
}

/** Starts engine processes: a utility process under Electron, a child process under Node. */
export interface EngineLauncher {
  launch(): EngineProcess;
}
