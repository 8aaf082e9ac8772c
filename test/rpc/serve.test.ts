import { serve } from "../../src-main/rpc/serve.ts";
import { messagePortTransport } from "../../src-renderer/client/messagePortTransport.ts";
import { memoryTransportPair } from "./memoryTransportPair.ts";
import { transportSuite } from "./transportSuite.ts";

const ignore = (): void => undefined;

transportSuite("a pair in memory", async (handlers) => {
  const [client, server] = memoryTransportPair();
  serve(handlers, server, ignore);
  return { transport: client, dispose: async () => client.close() };
});

transportSuite("message ports", async (handlers) => {
  const { port1, port2 } = new MessageChannel();
  serve(handlers, messagePortTransport(port2), ignore);
  return { transport: messagePortTransport(port1), dispose: async () => port1.close() };
});
