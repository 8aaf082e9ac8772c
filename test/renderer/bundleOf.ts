import { build, type Rolldown } from "vite";

/** The script of a test's page, from its entry: one module, with React's own warnings. @throws Error where it cannot be built */
export async function bundleOf(entry: string): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"development"' },
    build: { write: false, minify: false, lib: { entry, formats: ["es"], fileName: "bundle" } },
  })) as Rolldown.RolldownOutput[];
  if (result === undefined) throw new Error("nothing was bundled");
  return result.output[0].code;
}
