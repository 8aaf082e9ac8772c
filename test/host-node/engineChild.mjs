// A stand-in for the engine's program, as small as the launcher's tests need.
import { connect } from "node:net";

process.on("disconnect", () => process.exit(0));
process.on("message", (message) => {
  switch (message.type) {
    case "ping":
      process.send({
        type: "pong",
        id: message.id,
        nodeOptions: process.env.NODE_OPTIONS ?? null,
        path: process.env.PATH,
      });
      break;
    case "inspect":
      // Many messages and then the end: none may be lost, and the end comes last.
      process.stderr.write(`${"x".repeat(10_000)}\nlast words\n`);
      for (let id = 0; id < 499; id += 1) process.send({ type: "pong", id });
      process.send({ type: "pong", id: 499 }, () => process.exit(0));
      break;
    case "machine":
      process.stdout.write("a line\n");
      break;
    case "cancel":
      process.abort();
  }
});
process.send({ type: "ready" });
// A connection that ends with this process, for a test that cannot be told in another way.
if (process.env.TEST_PORT) connect(Number(process.env.TEST_PORT), "127.0.0.1");
