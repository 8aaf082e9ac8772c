import { createRoot } from "react-dom/client";
import { languageOf } from "../../src-shared/domain/languageOf.ts";
import { ClientProvider } from "../client/ClientProvider.tsx";
import { connect } from "../client/connect.ts";
import { createClient } from "../client/createClient.ts";
import { languages } from "../components/words/languages.ts";
import "./fonts.css";
import { languageChoices, speak } from "./language.ts";
import { rememberedChoice } from "./rememberedChoice.ts";
import { Root } from "./Root.tsx";
import { applyTheme, themeChoices } from "./theme.ts";
import "./theme.css";

applyTheme(rememberedChoice("theme", themeChoices) ?? "system");

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element.");

const language = languageOf(rememberedChoice("language", languageChoices) ?? "system", navigator.languages);
const [transport, catalogue] = await Promise.all([connect(), languages[language].load()]);
speak(language, catalogue);
createRoot(root).render(
  <ClientProvider client={createClient(transport)}>
    <Root language={language} />
  </ClientProvider>,
);
