import { engineChannel } from "./engineChannel.ts";
import { EngineServer } from "./EngineServer.ts";
import { skipBinarySelfTest } from "./skipBinarySelfTest.ts";

/** The engine process: the only place where llama.cpp is loaded, so that its crash is never the app's. */
skipBinarySelfTest();
const channel = engineChannel();
const server = new EngineServer((reply) => channel.send(reply));
channel.onMessage((request) => server.handle(request));
channel.send({ type: "ready" });
