import type { ModelSource } from "../../../../src-shared/domain/model.ts";

/** Where other programs are looked for. */
export interface Place {
  home: string;
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

/** A model in somebody else's folder: one GGUF file, or the parts of a split one, all there. */
export interface FoundFile {
  /** Of the first part. */
  path: string;
  /** All parts in order. */
  parts: string[];
  /** What to call it where its header does not say. */
  nameHint: string;
  /** `owner/name` on the hub, where the folder tells. */
  repository: string | null;
  source: ModelSource | null;
}

/** A program that keeps models in folders of its own. They are only ever read. */
export interface ModelProgram {
  /** As people call it, such as `LM Studio`. */
  owner: string;
  /** Folders it may use on this system, whether they exist or not. */
  roots(place: Place): Promise<string[]>;
  /** What it keeps there; nothing where the folder cannot be read. */
  find(root: string): AsyncIterable<FoundFile>;
}
