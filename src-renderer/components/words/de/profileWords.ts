import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

export const profileWords: Words["profile"] = {
  title: "Profil",
  about: "Ein Profil sagt, wie man mit einem Modell spricht: Vorlage, Marken für Gedanken, Ziehen der Tokens.",
  isChosen: (profile) => `${profile}: selbst gewählt.`,
  isFound: (profile) => `${profile}: aus der Datei bestimmt.`,
  speakAs: "Mit ihm sprechen wie mit",
  found: "Aus der Datei bestimmt",
  foundAs: (profile) => `Aus der Datei bestimmt: ${profile}`,
  try: "Ausprobieren",
  tryName: "Ausprobieren: das Profil",
  stop: "Anhalten",
  stopName: "Anhalten: der Test des Profils",
  progress: "Test des Profils",
  notTried: "„Ausprobieren“ lädt das Modell und stellt ihm eine kurze Aufgabe. Das dauert einen Moment.",
  other: "Das war mit einem anderen Profil. Noch einmal ausprobieren.",
  starting: "Beginnt…",
  loading: (percent) => `Das Modell wird geladen: ${percent} %`,
  writing: (tokens) => `Schreibt: ${counted(tokens, nouns.token)}`,
  done: "Fertig.",
  verdicts: {
    noThoughts: {
      title: "Dieses Profil hat keine Gedanken.",
      advice: "Das Modell antwortet sofort. Ist es eines, das nachdenkt, ein anderes Profil wählen.",
    },
    notOpened: {
      title: "Kein Gedanke begann: ein anderes Profil wählen.",
      advice: "Mit diesem denkt das Modell nicht nach, oder nichts kennzeichnet, wo es nachdenkt.",
    },
    closed: { title: "Ein Gedanke begann und endete.", advice: "Das Profil passt zu diesem Modell." },
    opened: {
      title: "Ein Gedanke begann.",
      advice:
        "Nach den wenigen Tokens des Tests wurde der Gedanke beendet; bei Modellen, die lange nachdenken, ist das üblich.",
    },
    notClosed: {
      title: "Ein Gedanke begann und endete nicht.",
      advice: "Ein anderes Profil wählen: Ohne Ende des Gedankens gibt es keine Antwort.",
    },
  },
  missing: "Es fehlt etwas.",
  missingOne: (token) =>
    `Dieses Modell kennt ${token} nicht, ein besonderes Token des Profils. Es ist für ein anderes Modell gemacht.`,
  missingMany: (tokens) =>
    `Dieses Modell kennt ${tokens} nicht, besondere Tokens des Profils. Es ist für ein anderes Modell gemacht.`,
  promptTitle: (tokens) => `Der Prompt, wie ihn das Modell liest, ${counted(tokens, nouns.token)}`,
  prompt: "Prompt",
  thoughtTitle: "Sein Gedanke",
  thought: "Gedanke des Tests",
  answerTitle: "Seine Antwort",
  answer: "Antwort des Tests",
  noAnswer: "Es hat keine geschrieben.",
  tried: (time, profile) => `Ausprobiert am ${time} mit ${profile}.`,
};
