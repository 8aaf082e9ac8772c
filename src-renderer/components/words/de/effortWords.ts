import type { Words } from "../words.ts";

export const effortWords: Words["effort"] = {
  levels: { quick: "Kurz", normal: "Normal", deep: "Gründlich", maximum: "Maximal" },
  menu: "Aufwand",
  buttonNote: "Wie lange das Modell nachdenken darf",
  button: (effort, samples, time) =>
    `Aufwand: ${effort}${samples > 1 ? `, ${samples}-mal gefragt` : ""}, ${time ?? "Zeit noch nicht bekannt"}`,
  time: (time, isMeasured) => `bis ${isMeasured ? "" : "etwa "}${time}`,
  howLong: "Wie lange es nachdenken darf",
  own: "Eigene Zahl…",
  several: "Mehrmals fragen und vergleichen",
  once: "Einmal fragen",
  times: (samples) => `${samples}-mal fragen und vergleichen`,
  room: ({ tokens, isEach, isAll, time, isMeasured }) =>
    `bis ${isEach ? "je " : ""}${tokens}${isAll ? ", mehr passt nicht" : ""}` +
    (time === undefined ? "" : ` · ${isMeasured ? "" : "etwa "}${time}`),
  allThatFit: "so viel, wie passt",
  noRoom: "kein Platz für einen Gedanken",
  timeUnknown: "Zeit noch nicht bekannt: Mit diesem Modell wurde noch nichts gemessen.",
  timeMeasured: "Höchstens; das Modell kann früher fertig sein.",
  timeEstimated: "Die Zeiten sind geschätzt, bis dieses Modell hier gelaufen ist.",
  dialog: {
    field: "Tokens für den Gedanken",
    range: (least, most) => `Eine ganze Zahl von ${least} bis ${most}.`,
    use: "Übernehmen",
  },
};
