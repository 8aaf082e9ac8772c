/** The import directions of docs/decisions/0001-processes-and-folders.md, reachability included. */
const only = (name, from, to) => ({ name, severity: "error", from, to });

export default {
  forbidden: [
    only("no-cycles", {}, { circular: true }),
    only(
      "no-orphans",
      {
        orphan: true,
        pathNot:
          "(\\.d\\.ts|main\\.tsx?|\\.config\\.(ts|js)|/tsconfig\\.json|\\.test\\.tsx?)$|^(tools|test)/|^src-main/host-|^src-main/engine/",
      },
      {},
    ),
    only(
      "shared-stands-alone",
      { path: "^src-shared" },
      { path: "^(src-main|src-renderer|test|tools)|node:|^node_modules/(?!zod|marked)" },
    ),
    only(
      "core-imports-shared",
      { path: "^src-main/core" },
      { path: "^(src-main/(engine|rpc|host-)|src-renderer|test|tools)" },
    ),
    only(
      "core-never-reaches-a-shell",
      { path: "^src-main/core" },
      { path: "node_modules/(electron|ws|node-llama-cpp)/", reachable: true },
    ),
    only(
      "one-file-of-the-core-opens-sockets",
      { path: "^src-main/core", pathNot: "^src-main/core/models/hub/HttpClient" },
      { path: "node_modules/undici/|^(node:)?(http|https|net|tls|http2|dgram|dns)$" },
    ),
    only(
      "rpc-knows-the-contract-only",
      { path: "^src-main/rpc" },
      { path: "^(src-main/(core|engine|host-)|src-renderer|test|tools)" },
    ),
    only(
      "engine-imports-ports",
      { path: "^src-main/engine" },
      { path: "^(src-main/(rpc|host-)|src-renderer|test|tools)|^src-main/core/(?!ports/)" },
    ),
    only("nothing-imports-a-host", { pathNot: "^(src-main/host-|test|tools)" }, { path: "^src-main/host-" }),
    only("hosts-are-apart", { path: "^src-main/host-electron" }, { path: "^src-main/host-node" }),
    only("hosts-are-apart-too", { path: "^src-main/host-node" }, { path: "^src-main/host-electron" }),
    only("renderer-imports-shared", { path: "^src-renderer" }, { path: "^(src-main|test|tools)|^node:" }),
    only(
      "renderer-needs-no-schemas",
      { path: "^src-renderer" },
      { path: "node_modules/zod/", dependencyTypesNot: ["type-only"] },
    ),
    only(
      "components-are-presentation",
      { path: "^src-renderer/components" },
      { path: "^src-renderer/(features|client|app)" },
    ),
    only(
      "features-are-apart",
      { path: "^src-renderer/features/([^/]+)/" },
      { path: "^src-renderer/features/", pathNot: "^src-renderer/features/$1/" },
    ),
    only("sources-never-import-tests", { path: "^(src-|tools)" }, { path: "^test" }),
    only(
      "one-importer-of-sqlite",
      { pathNot: "^(src-main/core/storage|test|tools)" },
      { path: "node_modules/better-sqlite3/" },
    ),
    only("one-importer-of-llama", { pathNot: "^(src-main/engine|test)" }, { path: "node_modules/node-llama-cpp/" }),
    only(
      "one-importer-of-electron",
      { pathNot: "^(src-main/host-electron|test|tools)" },
      { path: "node_modules/electron/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
    exclude: { path: "\\.css$" },
  },
};
