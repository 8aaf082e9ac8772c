/** How a model runs on this machine. */
export const fitWords = {
  verdicts: { well: "runs well", tight: "tight", slow: "slow", lacking: "does not fit" },
  /** The same in a sentence: what stands before the name of the model, and after it. */
  sentences: {
    well: ["", " runs well on this machine."],
    tight: ["", " runs on this machine."],
    slow: ["", " runs slowly on this machine."],
    lacking: ["", " hardly runs on this machine."],
  } satisfies Record<string, readonly [string, string]>,
  looking: "looking at this machine…",
  notKnown: "not known",
  /** @param memory such as `4.1 of 16 GB` */
  numbers: (memory: string, context: string, speed: string | undefined) =>
    speed === undefined ? `${memory} at ${context} context` : `${memory} at ${context} context, ${speed}`,
  onCard: (memory: string) => `${memory} on the graphics card`,
  onCardAndBeside: (memory: string, beside: string) => `${memory} on the graphics card and ${beside} beside it`,
  speeds: {
    underOne: "under 1 token/s",
    underOneMeasured: "under 1 token/s, measured",
    measured: (tokens: string) => `${tokens} tokens/s, measured`,
    about: (tokens: string) => `about ${tokens} tokens/s`,
  },
  /** @param smaller a quantization that fits */
  needsDisk: (needed: string, free: string | null, smaller: string | null) =>
    `needs ${needed} on the disk${free === null ? "" : `, ${free} are free`}${smaller === null ? "" : `; try ${smaller}`}`,
  needsMemory: (needed: string, usable: string, smaller: string | null) =>
    `needs ${needed}, ${usable} can be used${smaller === null ? "" : `; try ${smaller}`}`,
  /** The numbers behind a verdict. */
  facts: {
    weights: "Weights",
    contextOf: (tokens: string) => `Context of ${tokens} tokens`,
    usable: "A model can use",
    missing: "Missing",
    left: "Room left",
    onCard: "On the graphics card",
    measured: "Measured here",
  },
  machine: {
    memory: (amount: string) => `${amount} memory`,
    free: (amount: string) => `${amount} free`,
  },
};
