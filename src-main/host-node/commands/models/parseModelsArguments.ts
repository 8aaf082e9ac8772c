import type { WantedDownload } from "../../../../src-shared/contract/downloadsEndpoints.ts";
import { webAddress } from "../../../../src-shared/domain/settings.ts";
import { parseOptions } from "../../parseOptions.ts";
import { UsageError } from "../../UsageError.ts";

/** What to do; a model is an id, a name or a path, and a path may be relative. */
export type ModelsCommand =
  | { do: "list" }
  | { do: "fit" }
  | { do: "download"; wanted: WantedDownload }
  | { do: "verify"; model: string | undefined }
  | { do: "export"; model: string; folder: string }
  | { do: "import"; path: string }
  | { do: "remove"; model: string };

export interface ModelsArguments {
  command: ModelsCommand;
  printsJson: boolean;
  /** As given, perhaps relative; undefined for the usual folder. */
  dataDir: string | undefined;
  /** Of the hub; undefined for what the environment or the settings say. */
  endpoint: string | undefined;
}

/** @throws UsageError */
export function parseModelsArguments(args: string[]): ModelsArguments {
  const { values, positionals } = parseOptions(args, {
    json: { type: "boolean" },
    data: { type: "string" },
    endpoint: { type: "string" },
    sha256: { type: "string" },
  });
  if (values.data === "") throw new UsageError("--data takes the path of a folder.");
  const [name, ...rest] = positionals;
  if (name === undefined) throw new UsageError("Say what to do with models.");
  if (values.sha256 !== undefined && name !== "download") throw new UsageError("--sha256 goes with download.");
  return {
    command: parseCommand(name, rest, values.sha256),
    printsJson: values.json === true,
    dataDir: values.data,
    endpoint: parseEndpoint(values.endpoint),
  };
}

function parseCommand(name: string, rest: string[], sha256: string | undefined): ModelsCommand {
  const take = <Count extends string[]>(...wanted: Count): { [Index in keyof Count]: string } => {
    if (rest.length !== wanted.length || rest.includes(""))
      throw new UsageError(`"stemma models ${name}" takes ${wanted.join(" and ") || "nothing more"}.`);
    return rest as { [Index in keyof Count]: string };
  };
  switch (name) {
    case "list":
    case "fit":
      take();
      return { do: name };
    case "download":
      return {
        do: name,
        wanted: rest.length === 1 ? variant(rest[0] ?? "", sha256) : file(take("REPO", "FILE"), sha256),
      };
    case "verify":
      return { do: name, model: rest.length === 0 ? undefined : take("MODEL")[0] };
    case "export": {
      const [model, folder] = take("MODEL", "DIR");
      return { do: name, model, folder };
    }
    case "import":
      return { do: name, path: take("DIR or FILE.gguf")[0] };
    case "remove":
      return { do: name, model: take("MODEL")[0] };
    default:
      throw new UsageError(`There is no command "models ${name}".`);
  }
}

function variant(variantId: string, sha256: string | undefined): WantedDownload {
  if (!variantId.includes("/") || variantId.toLowerCase().endsWith(".gguf"))
    throw new UsageError(`"stemma models download" takes REPO and FILE, or a model's name from "stemma models fit".`);
  if (sha256 !== undefined) throw new UsageError("--sha256 goes with REPO and FILE; that of a known model is known.");
  return { kind: "variant", variantId };
}

function file([place, path]: [string, string], sha256: string | undefined): WantedDownload {
  const [, repository, revision = "main"] = /^([^/@\s]+\/[^/@\s]+)(?:@([^@\s]+))?$/.exec(place) ?? [];
  if (repository === undefined)
    throw new UsageError(`A repository is named like owner/name or owner/name@revision, not "${place}".`);
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256))
    throw new UsageError("--sha256 takes 64 hexadecimal digits.");
  return { kind: "file", repository, revision, path, sha256: sha256?.toLowerCase() ?? null };
}

function parseEndpoint(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { success, data } = webAddress.safeParse(text);
  if (!success || data === "")
    throw new UsageError("--endpoint takes an address that begins with http:// or https://.");
  return data;
}
