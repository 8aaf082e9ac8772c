import type { Words } from "../words.ts";

export const badgeWords: Words["badges"] = {
  verified: "Bestätigt",
  contradicted: "Widerlegt",
  claimed: "Nicht geprüft",
};
