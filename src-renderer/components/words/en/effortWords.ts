import type { EffortLevel } from "../../../../src-shared/domain/effortTokens.ts";

const levels: Readonly<Record<EffortLevel, string>> = {
  quick: "Quick",
  normal: "Normal",
  deep: "Deep",
  maximum: "Maximum",
};

/** What an effort means on this machine. */
export interface EffortRoom {
  /** Such as `4,096 tokens`. */
  tokens: string;
  /** For each of several samples. */
  isEach: boolean;
  /** More would not fit. */
  isAll: boolean;
  /** At most, such as `6 min`; undefined where it is not known. */
  time: string | undefined;
  /** Rather than estimated. */
  isMeasured: boolean;
}

/** How long the model may think about a problem, and how often it is asked. */
export const effortWords = {
  levels,
  menu: "Effort",
  buttonNote: "How long the model may think",
  button: (effort: string, samples: number, time: string | undefined) =>
    `Effort: ${effort}${samples > 1 ? `, asked ${samples} times` : ""}, ${time ?? "time not known yet"}`,
  time: (time: string, isMeasured: boolean) => `up to ${isMeasured ? "" : "about "}${time}`,
  howLong: "How long it may think",
  own: "Own number…",
  several: "Ask several times and compare",
  once: "Ask once",
  times: (samples: number) => `Ask ${samples} times and compare`,
  room: ({ tokens, isEach, isAll, time, isMeasured }: EffortRoom) =>
    `up to ${tokens}${isEach ? " each" : ""}${isAll ? ", all that fit" : ""}` +
    (time === undefined ? "" : ` · ${isMeasured ? "" : "about "}${time}`),
  allThatFit: "all that fit",
  noRoom: "no room for a thought",
  timeUnknown: "Time not known yet: nothing was measured with this model.",
  timeMeasured: "At most; the model may be done sooner.",
  timeEstimated: "Times are estimated until this model has run here.",
  dialog: {
    field: "Tokens for the thought",
    range: (least: string, most: string) => `A whole number from ${least} to ${most}.`,
    use: "Use",
  },
};
