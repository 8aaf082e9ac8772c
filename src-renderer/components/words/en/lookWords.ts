/** Settings of how the app looks. */
export const lookWords = {
  title: "Look",
  colours: "Colours",
  theme: { system: "Like the system", light: "Light", dark: "Dark" },
  language: "Language",
  systemLanguage: "Like the system",
  textSize: "Size of text",
  percent: (size: number) => `${size} %`,
  density: "Space between things",
  roomy: "Roomy",
  dense: "Dense",
  motion: "Motion",
  systemMotion: "Like the system",
  reducedMotion: "Less",
  folding: "Thoughts",
  foldings: {
    answered: { label: "Fold when the answer begins", note: "A thought is open while it grows." },
    always: { label: "Keep folded", note: "A line says how far it is. Press on it to read." },
    never: { label: "Keep open", note: "Until you fold it yourself." },
  },
};
