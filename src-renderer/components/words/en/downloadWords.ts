/** Downloads of models: what they are doing, and what can be done about them. */
export const downloadWords = {
  /** What one is doing, in a line. */
  states: {
    queued: "waits for its turn",
    resolving: "asking the server",
    left: (time: string) => `${time} left`,
    verified: "verified as it arrives",
    retryingIn: (time: string) => `connection lost; tries again in ${time}`,
    retrying: "connection lost; trying again",
    checking: "all there; checking the last of it",
    paused: "paused",
    failed: "failed",
    starting: "starting",
  },
  progress: "Download",
  progressOf: (name: string) => `Download of ${name}`,
  more: (count: string) => `and ${count} more`,
  openSettings: "Open the settings",
  pause: "Pause",
  pauseOf: (name: string) => `Pause: ${name}`,
  resume: "Resume",
  resumeOf: (name: string) => `Resume: ${name}`,
  again: "Try again",
  againOf: (name: string) => `Try again: ${name}`,
  cancelOf: (name: string) => `Cancel: ${name}`,
  earlier: (name: string) => `Earlier: ${name}`,
  later: (name: string) => `Later: ${name}`,
  cancelDialog: {
    title: (name: string) => `Cancel the download of ${name}?`,
    about: "What was fetched so far is deleted. Pause it instead to go on later.",
    confirm: (size: string) => `Cancel, deletes ${size}`,
    keep: "Keep it",
  },
  /** Before one begins. */
  startDialog: {
    title: (name: string) => `Download ${name}?`,
    confirm: (size: string) => `Download ${size}`,
    noRoom: (free: string, missing: string) => `The disk has ${free} free; ${missing} are missing.`,
    /** @param numbers of the verdict, such as `needs 15.1 GB, 13.4 GB can be used` */
    doesNotFit: (numbers: string) => `It does not fit this machine: it ${numbers}.`,
  },
  download: "Download",
  downloadOf: (name: string) => `Download ${name}`,
  /** Of one that does not fit. */
  anyway: "Download anyway",
  anywayOf: (name: string) => `Download anyway: ${name}`,
  recommended: "Recommended for this machine",
  otherSizes: "Other sizes",
  otherSizesOf: (name: string) => `Other sizes of ${name}`,
  fewerSizes: "Fewer sizes",
  fewerSizesOf: (name: string) => `Fewer sizes of ${name}`,
  /** @param quantizations such as `Q4_K_M, Q8_0` */
  isHere: (quantizations: string) => `${quantizations} is on this machine.`,
  from: (repository: string) => `from ${repository}`,
  fitUnknown: "how it runs is known once it is here",
  ready: (name: string) => `${name} is ready.`,
  use: "Use it",
  /** Where there is only the model that comes with the app. */
  first: { title: "A model for this machine", larger: "Get a larger model", all: "See all models" },
};
