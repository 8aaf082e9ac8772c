import { useEffect, useState } from "react";
import type { AppState } from "../../src-shared/domain/appState.ts";
import type { Language } from "../../src-shared/domain/settings.ts";
import { useClient } from "../client/useClient.ts";
import { useTopic } from "../client/useTopic.ts";
import { OpeningPage } from "../features/recovery/OpeningPage.tsx";
import { RecoveryPage } from "../features/recovery/RecoveryPage.tsx";
import { App } from "./App.tsx";
import { useIsClosed } from "./useIsClosed.ts";

/** The app while a history is open; else what is done with the history, or can be done about it. */
export function Root({ language }: { language: Language }) {
  const isClosed = useIsClosed(useClient());
  const state = useTopic("app.state");
  const [launch, setLaunch] = useState<number>();
  if (state?.phase === "open" && launch === undefined) setLaunch(state.launch);
  const isOther = state?.phase === "open" && launch !== undefined && state.launch !== launch;
  useEffect(() => {
    if (isOther) beginAgain(state);
  }, [isOther, state]);
  if (state === undefined) return null;
  if (state.phase === "recovery") return <RecoveryPage state={state} isClosed={isClosed} />;
  if (state.phase === "opening") return <OpeningPage work={state.work} />;
  return isOther ? null : <App language={language} />;
}

/** With another history, nothing that the page remembers is right any more. */
function beginAgain({ outcome }: Extract<AppState, { phase: "open" }>): void {
  if (outcome?.type === "emptied") {
    window.localStorage.clear();
    window.sessionStorage.clear();
  }
  window.location.hash = "#/";
  window.location.reload();
}
