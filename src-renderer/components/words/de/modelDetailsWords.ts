import type { Words } from "../words.ts";

export const modelDetailsWords: Words["modelDetails"] = {
  settings: "Einstellungen dieses Modells…",
  file: "Datei",
  part: (number) => `Teil ${number}`,
  noHash: "noch nicht berechnet: die Datei prüfen",
  lastChecked: "Zuletzt geprüft",
  licence: "Lizenz",
  noLicence: "nicht angegeben",
  source: "Quelle",
  quantization: "Quantisierung",
  architecture: "Architektur",
  architectureOf: (architecture, parameters) => `${architecture}, ${parameters} Parameter`,
  context: "Kontext",
  template: "Chat-Vorlage",
  templateText: "Text der Chat-Vorlage",
  metadata: "Metadaten",
};
