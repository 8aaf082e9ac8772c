import { safeStorage } from "electron";
import type { Cipher } from "./SecretFile.ts";

/** The system's own key: Keychain, DPAPI, or the desktop's secret service. Electron must be ready. */
export const systemCipher: Cipher = {
  // Without a secret service on Linux, Electron encrypts with a password that stands in its sources.
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== "linux" || safeStorage.getSelectedStorageBackend() !== "basic_text"),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(bytes),
};
