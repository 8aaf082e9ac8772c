/** Problems of kinds that the starter model was trained on. */
export const sampleProblems = [
  "Solve 3x + 7 = 22.",
  "Differentiate 3x^2 + 2x.",
  "What is 12 * 34?",
  "A train travels at 60 km/h for 3 hours. How far does it go?",
  "How many moles are in 36 g of water?",
  "Convert 5 km to m.",
] as const;
