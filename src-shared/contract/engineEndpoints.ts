import { z } from "zod";
import { backendState, engineIncident } from "../domain/engineIncident.ts";
import { engineStatus } from "../domain/engineStatus.ts";
import { conversationId, modelId } from "../domain/ids.ts";
import { machineTestEvent } from "../domain/machineTest.ts";
import { call, stream, topic } from "./endpoints.ts";

/** Each event tells something else. */
const neverJoined = (): undefined => undefined;

export const engineEndpoints = {
  "engine.status": topic(engineStatus),
  /**
   * Loads the selected model ahead of a question and reads what stands before it: of a conversation, or of a new one. The
   * status tells how it goes.
   */
  "engine.prepare": call(z.object({ conversationId: conversationId.nullable() }), z.object({})),
  /** Gives up loading a model that was asked for by `engine.prepare`; the status goes back to `off`. */
  "engine.cancelPrepare": call(z.object({}), z.object({})),
  /** What went wrong with the engine, newest first. */
  "engine.incidents": topic(z.array(engineIncident)),
  "engine.clearIncidents": call(z.object({}), z.object({})),
  /** The same as text, with the machine, the models and the settings; nothing that a person wrote. */
  "engine.report": call(z.object({}), z.object({ text: z.string() })),
  /** The ways of computing that this build knows. Null until the engine has looked. */
  "engine.backends": topic(z.array(backendState).nullable()),
  /** Starts the engine, if need be, to see which there are. */
  "engine.lookAtBackends": call(z.object({}), z.object({})),
  /** Gives a backend that was set aside another chance. */
  "engine.useBackendAgain": call(z.object({ backend: z.string().max(20) }), z.object({})),
  /** Runs a model on each backend and measures it. Leaving the stream stops the test. */
  "engine.testMachine": stream(z.object({ modelId }), machineTestEvent, neverJoined),
} as const;
