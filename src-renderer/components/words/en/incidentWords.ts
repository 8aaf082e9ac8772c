/** What went wrong while models ran. */
export const incidentWords = {
  title: "What happened",
  none: "Nothing went wrong while models ran.",
  showMore: (count: string) => `Show ${count} more`,
  saveReport: "Save report…",
  clear: "Clear",
  about:
    "The report is a text file with the machine, the models, the settings and this list: nothing that you wrote, and nothing is sent.",
  showLog: "Last lines of the log",
  hideLog: "Hide the log",
  showLogOf: (time: string) => `Last lines of the log: ${time}`,
  hideLogOf: (time: string) => `Hide the log: ${time}`,
  log: (time: string) => `Log, ${time}`,
};
