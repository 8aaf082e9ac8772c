import { createRoot } from "react-dom/client";
import { ClientProvider } from "../client/ClientProvider.tsx";
import { connect } from "../client/connect.ts";
import { createClient } from "../client/createClient.ts";
import { App } from "./App.tsx";
import "./fonts.css";
import { applyTheme, rememberedTheme } from "./theme.ts";
import "./theme.css";

applyTheme(rememberedTheme());

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element.");

const client = createClient(await connect());
createRoot(root).render(
  <ClientProvider client={client}>
    <App />
  </ClientProvider>,
);
