import { formatBytes } from "../domain/formatBytes.ts";
import type { ErrorData } from "./AppError.ts";
import type { ErrorCode } from "./errorCodes.ts";
import { factsIn } from "./factsIn.ts";

/** An error in words for a person: what happened, and what to do about it. */
export interface ErrorWords {
  title: string;
  advice: string;
}

/** Puts an error in words, with the facts that are known of it. */
export type Wording = (data: ErrorData | undefined) => ErrorWords;

const always =
  (title: string, advice: string): Wording =>
  () => ({ title, advice });

const { fact, inBrackets } = factsIn("en-GB");

/** The words for every error code, in the terminal and in a window that speaks English. */
export const errorWords = {
  "request/invalid": always("That could not be accepted.", "Check what you entered and try again."),
  "request/unknown": always("This page and the app do not fit together.", "Close Stemma and open it again."),
  "request/unavailable": always("Stemma is busy with its history.", "Wait a moment, then try again."),
  "connection/lost": always(
    "The connection to Stemma was lost.",
    "Start Stemma again if it has closed, then reload this page.",
  ),
  "app/already-open": (data) => ({
    title: "Stemma is already open.",
    advice: `Use the window that is open, or close it first. The data folder${fact(data, "dataDir")} serves one at a time.`,
  }),
  "conversations/not-found": always("This conversation is no longer there.", "Choose another one from the list."),
  "conversations/bad-file": always(
    "This file holds no conversations that Stemma can read.",
    "Choose a file that Stemma wrote as JSON. What could be read was brought in.",
  ),
  "reasoning/not-found": always("This attempt is no longer there.", "Open the conversation again."),
  "reasoning/prompt-too-long": (data) => ({
    title: "The question is too long for this model.",
    advice:
      data?.["promptTokens"] === undefined || data["contextTokens"] === undefined
        ? "Shorten it, or start a new conversation."
        : `With what came before, it takes${fact(data, "promptTokens")} tokens and the model holds${fact(data, "contextTokens")}. Shorten it, or start a new conversation.`,
  }),
  "reasoning/nothing-to-continue": always("This attempt is complete.", "Run it again for another attempt."),
  "reasoning/still-running": always("The model is still at work here.", "Wait until it is done, or stop it first."),
  "reasoning/not-thinking": always(
    "There is no thought to end here.",
    "Wait for the answer, or run the question again.",
  ),
  "reasoning/nothing-to-repair": always(
    "There is nothing to repair here.",
    "The answer was not contradicted, or it was repaired three times already. Run the question again, or use a larger model.",
  ),
  "reasoning/no-thought": always(
    "This model does not think before it answers.",
    "Run the question again, or choose a reasoning model.",
  ),
  "engine/unavailable": always(
    "The part that runs models could not start.",
    "Close Stemma and open it again. If that does not help, install it again.",
  ),
  "engine/crashed": (data) => ({
    title: `The part that runs models stopped unexpectedly${inBrackets(data, "detail")}.`,
    advice: "Nothing you wrote is lost. Run the question again; if it happens again, try a smaller model.",
  }),
  "engine/not-responding": always(
    "The part that runs models no longer answered and was ended.",
    "Nothing you wrote is lost. Run the question again; if it happens again, try a smaller model.",
  ),
  "engine/load-failed": always(
    "The model could not be loaded.",
    "The file may be damaged or incomplete. Download it again, or choose another model.",
  ),
  "engine/out-of-memory": always(
    "There is not enough memory for this model.",
    "Close other programs, or choose a smaller model.",
  ),
  "engine/no-backend": (data) => ({
    title: `This machine cannot compute that way${inBrackets(data, "backend")}.`,
    advice: "Choose another one in the settings, or let Stemma choose.",
  }),
  "models/no-profile": always("This profile is not known.", "Choose one of the list."),
  "models/not-found": always("This model is not in the list.", "Choose another model."),
  "models/file-missing": (data) => ({
    title: `There is no model file${at(data)}.`,
    advice: "Check the path, put the file back, or choose another model.",
  }),
  "models/not-gguf": (data) => ({
    title: "This file is not a model that Stemma can read.",
    advice: `Choose a file that ends in .gguf and is complete.${named(data)}`,
  }),
  "models/incomplete": (data) => ({
    title: "This model file is incomplete or damaged.",
    advice: `Download it again, or copy it again from where it came.${named(data)}`,
  }),
  "models/unsupported": (data) => ({
    title: "Stemma cannot run this kind of model.",
    advice: `Choose another GGUF file that is made for conversation.${named(data)}`,
  }),
  "models/built-in": always(
    "The practice model comes with Stemma and cannot be removed.",
    "Choose another to use instead.",
  ),
  "models/not-owned": always(
    "Stemma did not put this file there, so it does not delete it.",
    "Take it off the list instead, or delete the file yourself.",
  ),
  "models/in-use": always("This model is at work.", "Wait until it is done, or stop it first."),
  "models/no-folder": (data) => ({
    title: `There is no folder${at(data)}.`,
    advice: "Check the path, or connect the drive it is on.",
  }),
  "models/wrong-hash": (data) => ({
    title: "This file is not the one that was published.",
    advice: `It was damaged or changed on the way. Download it again, or copy it again from where it came.${named(data)}`,
  }),
  "models/no-manifest": (data) => ({
    title: "There is no exported model in this folder.",
    advice: `Choose the folder that Stemma wrote when the model was exported; it holds stemma-model.json.${named(data)}`,
  }),
  "models/bad-manifest": (data) => ({
    title: "The description of the exported model cannot be read.",
    advice: `Export the model again on the other machine.${named(data)}`,
  }),
  "models/too-large-for-disk": (data) => ({
    title: "This drive cannot hold a file of this size.",
    advice: `Many sticks take files of up to 4 GiB only. Use another drive, or format this one as exFAT, which deletes what is on it.${named(data)}`,
  }),
  "hub/no-network": (data) => ({
    title: `The server${fact(data, "host")} cannot be reached.`,
    advice:
      "Check the connection to the internet, and the proxy in the settings. A download goes on from where it was.",
  }),
  "hub/bad-address": (data) => ({
    title: `This is not the address of a server or a repository${inBrackets(data, "address")}.`,
    advice: "A server looks like https://huggingface.co, a repository like owner/name.",
  }),
  "hub/not-found": (data) => ({
    title: `The server does not have this file or repository${inBrackets(data, "address")}.`,
    advice: "Check the names. It may have been moved or withdrawn.",
  }),
  "hub/needs-access": (data) => ({
    title: `This repository is open only to some${inBrackets(data, "repository")}.`,
    advice: "Accept its terms on the hub's page, then enter your access token in the settings.",
  }),
  "hub/rate-limited": (data) => ({
    title: "The server has had too many requests from here.",
    advice: `Wait${data?.["seconds"] === undefined ? " a few minutes" : `${fact(data, "seconds")} seconds`}, then try again. A download goes on from where it was.`,
  }),
  "hub/server-error": (data) => ({
    title: `The server failed${inBrackets(data, "status")}.`,
    advice: "Try again later, or set another server in the settings. A download goes on from where it was.",
  }),
  "hub/web-page": (data) => ({
    title: "A web page came instead of the file.",
    advice: `This network may want you to sign in first: open a page in your browser, sign in, then go on.${data?.["host"] === undefined ? "" : ` The server was${fact(data, "host")}.`}`,
  }),
  "downloads/not-found": always("This download is no longer there.", "Start it again."),
  "downloads/bad-name": (data) => ({
    title: `This name cannot be a model's file${inBrackets(data, "name")}.`,
    advice: "Choose a file that ends in .gguf, inside the repository.",
  }),
  "downloads/no-hash": always(
    "This server does not say what the file should be, so it could not be checked.",
    "Use another server in the settings, or give the SHA-256 of the file: stemma models download … --sha256 HASH.",
  ),
  "downloads/no-size": always("This server does not say how large the file is.", "Use another server in the settings."),
  "downloads/wrong-hash": always(
    "What arrived is not the file that was published.",
    "It was damaged on the way, and was deleted. Download it again, perhaps from another server.",
  ),
  "downloads/changed": always(
    "The file on the server has changed since the download began.",
    "What was fetched of the old one was deleted. Start again to fetch the new one.",
  ),
  "downloads/other-version": always(
    "The server has another version of this file than the one Stemma knows.",
    "To take the newer one, look up its repository under From the hub, below the models. Or use another server.",
  ),
  "downloads/disk-full": (data) => ({
    title: "There is not enough room on the disk.",
    advice: `Free ${typeof data?.["missingBytes"] === "number" ? formatBytes(data["missingBytes"]) : "some space"}, then go on. What was fetched is kept.`,
  }),
  "downloads/not-writable": (data) => ({
    title: "Stemma cannot write to the folder for models.",
    advice: `Allow writing${at(data)}, then go on.`,
  }),
  "problems/not-found": (data) => ({
    title: `There is no file${at(data)} that can be read.`,
    advice: "Check the name, and whether you may read it.",
  }),
  "problems/empty": always("This file is empty.", "Choose a file with problems in it."),
  "problems/unsupported": (data) => ({
    title: `Stemma cannot read this file${data?.["what"] === undefined ? "" : `: it is${fact(data, "what")}`}.`,
    advice: "Save it as PDF, Word (.docx), Markdown, LaTeX or plain text, and choose that.",
  }),
  "problems/not-text": always(
    "This file holds neither text nor anything else that Stemma can read.",
    "It may be damaged. Open it in the program it comes from, and save it as PDF or plain text.",
  ),
  "problems/damaged": (data) => ({
    title: `This file is damaged${inBrackets(data, "what")}.`,
    advice: "Open it in the program it comes from and save it again, or get it again from where it came.",
  }),
  "problems/encrypted": always(
    "This file is protected by a password.",
    "Save a copy without a password, and choose that.",
  ),
  "problems/unsafe": (data) => ({
    title: `This file was not opened, because it could do harm${inBrackets(data, "what")}.`,
    advice: "If you trust where it comes from, open it in the program it was made with and save it again.",
  }),
  "problems/too-large": (data) => ({
    title: `This file is too large${inBrackets(data, "size")}.`,
    advice: `Divide it into smaller ones${data?.["limit"] === undefined ? "" : ` of up to${fact(data, "limit")}`}.`,
  }),
  "problems/too-slow": always(
    "Reading this file took too long, and was stopped.",
    "Divide it into smaller files, or save it in another format.",
  ),
  "problems/too-much": always(
    "Reading this file needed too much memory, and was stopped.",
    "Divide it into smaller files, or save it in another format.",
  ),
  "problems/not-taken-in": always("The file could not be taken in to its end.", "Choose it again."),
  "problems/not-kept": always(
    "Stemma's copy of this file is no longer there.",
    "Open the file again from where it came. The problems and answers of its sheet are still there.",
  ),
  "sheets/not-found": always(
    "This sheet, or this problem of it, is no longer there.",
    "Choose another one from the list.",
  ),
  "backups/not-found": always("This backup is no longer there.", "Choose another one."),
  "backups/damaged": always("This backup cannot be read.", "Nothing was changed. Choose another one."),
  "backups/runs-under-way": always("A problem is being solved.", "Wait until it is done, or stop it first."),
  "storage/damaged": (data) => ({
    title: "The history file is damaged.",
    advice: `Nothing was changed in it. Start Stemma again: it shows what can be saved. In a terminal, use stemma recover.${named(data)}`,
  }),
  "storage/missing": (data) => ({
    title: "The history file is missing or empty.",
    advice: `There are backups of it. Start Stemma: it shows what can be brought back. In a terminal, use stemma recover.${named(data)}`,
  }),
  "storage/not-migrated": (data) => ({
    title: "The history could not be brought to the form that this version of Stemma needs.",
    advice: `Nothing was changed in it. Start Stemma again: it shows what can be done. In a terminal, use stemma recover.${named(data)}`,
  }),
  "storage/nothing-readable": always(
    "Nothing could be read from the damaged file.",
    "It stays as it is. Bring back a backup, or begin anew.",
  ),
  "storage/newer-database": (data) => ({
    title: "The history was written by a newer Stemma.",
    advice: `Install the newest Stemma, or use another data folder. Nothing was changed.${named(data)}`,
  }),
  "storage/full": (data) => ({
    title: "The disk is full.",
    advice: `Free some space and try again. What was stored before is safe.${named(data)}`,
  }),
  "storage/not-writable": (data) => ({
    title: "Stemma cannot write to its data folder.",
    advice: `Allow writing${at(data)}, or use another data folder.`,
  }),
  internal: always(
    "Something went wrong inside Stemma.",
    "Try again. If it happens again, close Stemma and open it again.",
  ),
} satisfies Record<ErrorCode, Wording>;

/** The place of the file an error is about, as ` at PATH`. */
function at(data: ErrorData | undefined): string {
  const path = fact(data, "path");
  return path === "" ? "" : ` at${path}`;
}

/** The file an error is about, as a sentence of its own. */
function named(data: ErrorData | undefined): string {
  const path = fact(data, "path");
  return path === "" ? "" : ` The file is${path}.`;
}
