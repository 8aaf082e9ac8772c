import { report } from "./reports.ts";
import { preventable } from "./StandInApp.ts";
import { app, defaultSession } from "./standIn.ts";
import { answerNextDialog } from "./standInDialogs.ts";
import { StandInWindow } from "./StandInWindow.ts";

/** What a test can make happen. */
export type Command =
  | { do: "quit" }
  | { do: "close-window" }
  | { do: "activate" }
  | { do: "open-file"; path: string }
  | { do: "answer-dialog"; answer: unknown }
  | { do: "context-menu"; params: object }
  | { do: "ask-permission"; permission: string };

async function obey(command: Command): Promise<void> {
  switch (command.do) {
    case "quit":
      return app.quit();
    case "close-window":
      StandInWindow.getAllWindows()[0]?.close();
      return;
    case "activate":
      return void app.emit("activate", preventable({}));
    case "open-file":
      return void app.emit("open-file", preventable({}), command.path);
    case "answer-dialog":
      return answerNextDialog(command.answer);
    case "context-menu":
      return void StandInWindow.getAllWindows()[0]?.webContents.emit("context-menu", preventable({}), command.params);
    case "ask-permission":
      return report({
        type: "permission",
        permission: command.permission,
        ...(await defaultSession.asked(command.permission)),
      });
  }
}

/** Obeys the test until it goes away, and then ends. */
export function obeyCommands(): void {
  process.on("message", (command: Command) => void obey(command));
  process.on("disconnect", () => app.exit(1));
}
