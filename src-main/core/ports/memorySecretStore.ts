import type { SecretStore } from "./SecretStore.ts";

/** Secrets that are gone when the app closes, for hosts and systems without a store of their own. */
export function memorySecretStore(): SecretStore {
  const values = new Map<string, string>();
  return {
    kind: "memory",
    read: (name) => values.get(name) ?? null,
    write(name, value) {
      if (value === null) values.delete(name);
      else values.set(name, value);
    },
    clear: () => values.clear(),
  };
}
