import type { Words } from "../words.ts";

export const downloadSettingsWords: Words["downloadSettings"] = {
  title: "Downloads",
  server: "Server",
  serverNote: "Der Hub von Hugging Face oder ein Spiegel davon. Ohne einen gestarteten Download wird nichts geladen.",
  serverFixed: "Von außen gesetzt, durch HF_ENDPOINT.",
  proxy: "Proxy",
  proxyNote: "Nur wo das Netz einen verlangt. Leer gelassen, gilt, was das System tut.",
  token: {
    label: "Zugriffstoken",
    another: "anderes Token",
    delete: "Token löschen",
    places: {
      "secret-store": "Ein Token liegt im Schlüsselspeicher des Systems.",
      environment: "Ein Token kommt aus der Umgebung.",
      memory:
        "Ein Token wird behalten, bis Stemma geschlossen wird: Dieses System hat keinen Schlüsselspeicher, den Stemma nutzen kann.",
    },
    about:
      "Nur für Modelle, deren Bedingungen man zuerst zustimmen muss; es entsteht im eigenen Konto auf dem Hub. Es wird an den Server oben gesendet und sonst nirgendwohin.",
  },
  folder: "Ordner für Modelle",
  noScheme: "Eine Adresse beginnt mit http:// oder https://.",
  noAddress: "Das ist keine Adresse eines Servers. Sie sieht aus wie https://huggingface.co.",
};
