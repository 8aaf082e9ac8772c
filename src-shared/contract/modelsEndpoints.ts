import { z } from "zod";
import { catalogue } from "../domain/catalogue.ts";
import { fits } from "../domain/fit.ts";
import { modelId } from "../domain/ids.ts";
import { machine } from "../domain/machine.ts";
import { modelDetails, modelFile, modelFolders, modelList } from "../domain/model.ts";
import { runSettingsChange, runSettingsView } from "../domain/runSettings.ts";
import { selfTestEvent, type SelfTestEvent } from "../domain/selfTest.ts";
import { call, stream, topic } from "./endpoints.ts";

const path = z.string().trim().min(1).max(4096);

/** How far a long piece of work on files is, in bytes. */
const progress = z.object({ type: z.literal("progress"), doneBytes: z.number(), totalBytes: z.number() });

/** The `done` event is the last. */
export const verifyEvent = z.discriminatedUnion("type", [
  progress,
  z.object({
    type: z.literal("done"),
    sha256: z.string(),
    /** Whether it is the file that was published, or null where that hash is not known. */
    matches: z.boolean().nullable(),
  }),
]);
export type VerifyEvent = z.infer<typeof verifyEvent>;

export const exportEvent = z.discriminatedUnion("type", [
  progress,
  z.object({ type: z.literal("done"), /** The folder that was written. */ path: z.string() }),
]);
export type ExportEvent = z.infer<typeof exportEvent>;

export const importEvent = z.discriminatedUnion("type", [
  progress,
  z.object({ type: z.literal("done"), modelIds: z.array(modelId) }),
]);
export type ImportEvent = z.infer<typeof importEvent>;

/** Of two neighbouring reports of progress the later counts. */
const joinProgress = <Event extends { type: string }>(earlier: Event, later: Event): Event | undefined =>
  earlier.type === "progress" && later.type === "progress" ? later : undefined;

/** Of two reports of the same kind the later counts. */
const joinSelfTest = (earlier: SelfTestEvent, later: SelfTestEvent): SelfTestEvent | undefined =>
  earlier.type === later.type ? later : undefined;

export const modelsEndpoints = {
  "models.list": topic(modelList),
  "models.catalogue": topic(catalogue),
  /** Null until {@link modelsEndpoints} `models.assess` has looked. */
  "models.machine": topic(machine.nullable()),
  "models.fits": topic(fits),
  "models.folders": topic(modelFolders),
  /** Looks at the machine and works out what fits; the topics tell. */
  "models.assess": call(z.object({}), z.object({})),
  /** Reads the file's header and remembers it where it is; nothing is copied. */
  "models.addFile": call(z.object({ path }), modelFile),
  /** Opens the host's file dialog; null when the person cancels. */
  "models.chooseFile": call(z.object({}), modelFile.nullable()),
  /** Forgets a file; the file itself stays. */
  "models.forget": call(z.object({ modelId }), z.object({})),
  /** Deletes a downloaded model's files. */
  "models.remove": call(z.object({ modelId }), z.object({ freedBytes: z.number() })),
  /** The model for new questions from now on. */
  "models.select": call(z.object({ modelId }), z.object({})),
  "models.details": call(z.object({ modelId }), modelDetails),
  /** All profiles, in the order in which they are tried. */
  "models.profiles": call(z.object({}), z.array(z.object({ profileId: z.string(), name: z.string() }))),
  /** Runs a model by another profile than the one found for it; null goes back to that one. */
  "models.setProfile": call(z.object({ modelId, profileId: z.string().max(64).nullable() }), z.object({})),
  "models.runSettings": call(z.object({ modelId }), runSettingsView),
  /** Changes the settings that are given; null is as the model card says. */
  "models.setRunSettings": call(z.object({ modelId, settings: runSettingsChange }), runSettingsView),
  /** Tries the profile on a short problem. Leaving the stream stops it. */
  "models.selfTest": stream(z.object({ modelId }), selfTestEvent, joinSelfTest),
  /** Shows the file in the system's file manager. */
  "models.reveal": call(z.object({ modelId }), z.object({})),
  /** Hashes the file anew. Leaving the stream stops it. */
  "models.verify": stream(z.object({ modelId }), verifyEvent, joinProgress),
  /** Looks through all folders again. */
  "models.scan": call(z.object({}), z.object({})),
  "models.addFolder": call(z.object({ path }), z.object({})),
  "models.removeFolder": call(z.object({ path }), z.object({})),
  /** Opens the host's folder dialog; null when the person cancels. */
  "models.chooseFolder": call(z.object({}), z.object({ path: z.string().nullable() })),
  /** Writes a model with a manifest into a new folder inside `folder`. Leaving the stream stops it. */
  "models.export": stream(z.object({ modelId, folder: path }), exportEvent, joinProgress),
  /** Copies an exported model in, its hashes checked. Leaving the stream stops it. */
  "models.import": stream(z.object({ folder: path }), importEvent, joinProgress),
} as const;
