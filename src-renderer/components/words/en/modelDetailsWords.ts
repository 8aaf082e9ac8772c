/** Everything that is known of a model's file. */
export const modelDetailsWords = {
  settings: "Settings of this model…",
  file: "File",
  part: (number: number) => `Part ${number}`,
  noHash: "not computed yet: check the file",
  lastChecked: "Last checked",
  licence: "Licence",
  noLicence: "not given",
  source: "Source",
  quantization: "Quantization",
  architecture: "Architecture",
  /** @param parameters such as `14.7B` */
  architectureOf: (architecture: string, parameters: string) => `${architecture}, ${parameters} parameters`,
  context: "Context",
  template: "Chat template",
  templateText: "Text of the chat template",
  metadata: "Metadata",
};
