/** Keeps secrets in the system's own store, or in memory where there is none. */
export interface SecretStore {
  /** `memory` forgets when the app closes. */
  kind: "secret-store" | "memory";
  read(name: string): string | null;
  /** Null deletes. */
  write(name: string, value: string | null): void;
  /** Deletes all of them. */
  clear(): void;
}
