import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Logger } from "../core/ports/Logger.ts";
import { memorySecretStore } from "../core/ports/memorySecretStore.ts";
import type { SecretStore } from "../core/ports/SecretStore.ts";

/** Encrypts with a key that the system keeps. */
export interface Cipher {
  isAvailable(): boolean;
  encrypt(text: string): Buffer;
  decrypt(bytes: Buffer): string;
}

/** Encrypted values in base64, by name. */
const contents = z.record(z.string(), z.base64());

/**
 * Secrets in a file, encrypted with a key of the system. Where the system keeps none, they are held in memory: a file
 * that anyone can decrypt would only look safe. The system is asked when there is something to read or write, since it
 * may ask the person to unlock its store.
 */
export class SecretFile implements SecretStore {
  readonly #file: string;
  readonly #cipher: Cipher;
  readonly #logger: Logger;
  readonly #memory = memorySecretStore();
  #isAvailable: boolean | undefined;

  constructor(file: string, cipher: Cipher, logger: Logger) {
    this.#file = file;
    this.#cipher = cipher;
    this.#logger = logger;
  }

  get kind(): SecretStore["kind"] {
    return this.#canEncrypt() ? "secret-store" : "memory";
  }

  read(name: string): string | null {
    const encrypted = this.#stored()[name];
    if (encrypted === undefined || !this.#canEncrypt()) return this.#memory.read(name);
    try {
      return this.#cipher.decrypt(Buffer.from(encrypted, "base64"));
    } catch (thrown) {
      // Written by another user of the system, or before its store was made anew.
      this.#logger.error("A secret could not be decrypted.", thrown);
      return null;
    }
  }

  write(name: string, value: string | null): void {
    const { [name]: earlier, ...others } = this.#stored();
    if (value !== null && !this.#canEncrypt()) this.#memory.write(name, value);
    else if (value !== null) this.#store({ ...others, [name]: this.#cipher.encrypt(value).toString("base64") });
    else {
      this.#memory.write(name, null);
      if (earlier !== undefined) this.#store(others);
    }
  }

  clear(): void {
    this.#memory.clear();
    rmSync(this.#file, { force: true });
  }

  #canEncrypt(): boolean {
    return (this.#isAvailable ??= this.#cipher.isAvailable());
  }

  #stored(): Record<string, string> {
    try {
      return contents.parse(JSON.parse(readFileSync(this.#file, "utf8")));
    } catch {
      // There is none yet, or it is damaged; what was in it can be entered again.
      return {};
    }
  }

  #store(values: Record<string, string>): void {
    const partial = `${this.#file}.part`;
    // One that a crash left behind would keep its own permissions.
    rmSync(partial, { force: true });
    writeFileSync(partial, JSON.stringify(values), { mode: 0o600, flush: true });
    renameSync(partial, this.#file);
  }
}
