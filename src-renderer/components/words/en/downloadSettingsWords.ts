import type { HubAccess } from "../../../../src-shared/domain/hub.ts";

const tokenPlaces: Readonly<Record<NonNullable<HubAccess["tokenFrom"]>, string>> = {
  "secret-store": "A token is kept in the system's secret store.",
  environment: "A token comes from the environment.",
  memory: "A token is kept until Stemma closes: this system has no secret store that Stemma can use.",
};

/** Settings of where models come from and where they go. */
export const downloadSettingsWords = {
  title: "Downloads",
  server: "Server",
  serverNote: "The Hugging Face hub, or a mirror of it. Nothing is fetched until you start a download.",
  serverFixed: "Set from outside, by HF_ENDPOINT.",
  proxy: "Proxy",
  proxyNote: "Only where your network asks for one. Leave it empty to do as the system does.",
  token: {
    label: "Access token",
    another: "another token",
    delete: "Delete the token",
    places: tokenPlaces,
    about:
      "Only for models that ask you to accept terms first; you make one in your account on the hub. It is sent to the server above and nowhere else.",
  },
  folder: "Folder for models",
  /** What is wrong with an address. */
  noScheme: "An address begins with http:// or https://.",
  noAddress: "This is no address of a server. It looks like https://huggingface.co.",
};
