import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startHubServer } from "./HubServer.ts";

const headBytes = 200_000;

/**
 * The test hub as a program, with one file: `node test/hub/main.ts --size BYTES [--rate BYTES_PER_SECOND] [--seed N]
 * [--head FILE]`. The file begins as the given one does, so that it can be read as a model.
 * Prints one line of JSON when it serves, and serves until it is ended.
 */
const { values } = parseArgs({
  options: {
    size: { type: "string", default: "67108864" },
    rate: { type: "string" },
    seed: { type: "string", default: "1" },
    head: { type: "string" },
    repository: { type: "string", default: "maker/model-GGUF" },
    path: { type: "string", default: "model-Q4_K_M.gguf" },
  },
});
const { repository, path } = values;
const head = values.head === undefined ? undefined : readFileSync(values.head).subarray(0, headBytes);
const content = { seed: Number(values.seed), sizeBytes: Number(values.size), ...(head && { head }) };
const server = await startHubServer({ repositories: { [repository]: { files: { [path]: content } } } });
if (values.rate !== undefined) server.bytesPerSecond = Number(values.rate);
const { sha256, sizeBytes } = server.file(repository, path);
console.log(JSON.stringify({ endpoint: server.endpoint, repository, path, sha256, sizeBytes }));
