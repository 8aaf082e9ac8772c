// A parent that starts an engine and waits to be ended.
import { nodeEngineLauncher } from "../../src-main/host-node/nodeEngineLauncher.ts";

nodeEngineLauncher(process.argv[2]).launch();
process.stdin.on("data", () => process.exit(0));
