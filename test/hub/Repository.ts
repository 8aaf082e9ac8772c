import { createHash } from "node:crypto";
import { TestFile, type Content } from "./TestFile.ts";

export interface RepositoryOptions {
  /** Contents by path. */
  files: Readonly<Record<string, Content>>;
  /** Files only for those who send this token. */
  token?: string;
  licence?: string;
}

/** A repository of the test hub: what it held at each commit. */
export class Repository {
  readonly name: string;
  readonly token: string | null;
  readonly licence: string | null;
  readonly #commits = new Map<string, Map<string, TestFile>>();
  #head = "";

  constructor(name: string, { files, token, licence }: RepositoryOptions) {
    this.name = name;
    this.token = token ?? null;
    this.licence = licence ?? null;
    this.commit(files);
  }

  /** The newest commit, which `main` names. */
  get head(): string {
    return this.#head;
  }

  /** Adds a commit in which these files are new or changed, and returns its 40 digits. */
  commit(files: Readonly<Record<string, Content>>): string {
    const all = new Map(this.#commits.get(this.#head));
    for (const [path, content] of Object.entries(files)) all.set(path, new TestFile(content));
    this.#head = createHash("sha1").update(`${this.name} ${this.#commits.size}`).digest("hex");
    this.#commits.set(this.#head, all);
    return this.#head;
  }

  /** Changes a file in the commits that are there, which no honest hub does. */
  overwrite(path: string, content: Content): void {
    const file = new TestFile(content);
    for (const files of this.#commits.values()) if (files.has(path)) files.set(path, file);
  }

  /** The commit that a revision names, or null. */
  resolve(revision: string): string | null {
    if (revision === "main") return this.#head;
    return this.#commits.has(revision) ? revision : null;
  }

  files(commit: string): ReadonlyMap<string, TestFile> {
    return this.#commits.get(commit) ?? new Map<string, TestFile>();
  }

  /** @throws RangeError where `main` has no such file */
  file(path: string): TestFile {
    const file = this.files(this.#head).get(path);
    if (file === undefined) throw new RangeError(`${this.name} has no ${path}`);
    return file;
  }
}
