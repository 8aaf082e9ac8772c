/** The page of settings. */
export const settingsWords = {
  data: {
    title: "Your data",
    about:
      "Conversations and settings are kept on this machine, in the folder below. Nothing is sent anywhere: the model runs here, without the network.",
  },
  copyPath: "Copy path",
  about: "About",
  version: (version: string) => `Stemma ${version}`,
  save: "Save",
  saveField: (field: string) => `Save: ${field}`,
};
