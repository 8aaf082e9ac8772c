import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { app } from "./standIn.ts";

const key = randomBytes(32);
const nonceBytes = 12;
const tagBytes = 16;

/** Electron's `safeStorage`, over a key of this process; a value written by another process does not decrypt. */
export const standInSafeStorage = {
  isEncryptionAvailable(): boolean {
    app.mustBeReady("safeStorage.isEncryptionAvailable");
    return true;
  },
  getSelectedStorageBackend: () =>
    process.env["STEMMA_TEST_NO_KEYRING"] === undefined ? "gnome_libsecret" : "basic_text",
  encryptString(text: string): Buffer {
    app.mustBeReady("safeStorage.encryptString");
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]);
  },
  decryptString(bytes: Buffer): string {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
  },
};
