import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { serve } from "../../../src-main/rpc/serve.ts";
import { ClientProvider } from "../../../src-renderer/client/ClientProvider.tsx";
import { createClient } from "../../../src-renderer/client/createClient.ts";
import { useCall } from "../../../src-renderer/client/useCall.ts";
import { useTopic } from "../../../src-renderer/client/useTopic.ts";
import { conversationId } from "../../../src-shared/domain/ids.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { fakeHandlers, fakeTopics } from "../../rpc/fakeHandlers.ts";
import { memoryTransportPair } from "../../rpc/memoryTransportPair.ts";

const topics = fakeTopics();
const [near, far] = memoryTransportPair();
let calls = 0;
const slow = Promise.withResolvers<void>();
serve(
  fakeHandlers(topics, {
    "conversations.get": async ({ conversationId: id }) => {
      calls += 1;
      if (id === "bad") throw new AppError("conversations/not-found", "gone");
      if (id === "slow") await slow.promise;
      return { conversationId: id, title: `${id} ${calls}`, sheetId: null, turns: [] };
    },
  }),
  far,
  () => undefined,
);

function Theme() {
  return <p id="theme">{useTopic("settings.values")?.theme ?? "none"}</p>;
}

function Title({ id }: { id: string }) {
  const { value, error, isLoading, reload } = useCall("conversations.get", {
    conversationId: conversationId.parse(id),
  });
  return (
    <p>
      <output id="title">{`${isLoading ? "loading" : "ready"}|${value?.title ?? ""}|${error?.code ?? ""}`}</output>
      <button onClick={reload}>reload</button>
    </p>
  );
}

function Page() {
  const [id, setId] = useState("one");
  const [showsTheme, setShowsTheme] = useState(true);
  return (
    <>
      {showsTheme && <Theme />}
      <Title id={id} />
      {["one", "slow", "bad"].map((each) => (
        <button key={each} onClick={() => setId(each)}>
          {each}
        </button>
      ))}
      <button onClick={() => setShowsTheme(false)}>hide</button>
    </>
  );
}

// What the test does from outside the components.
Object.assign(window, {
  setDark: () => topics.settings.set({ ...topics.settings.value, theme: "dark" }),
  followers: () => topics.settings.followers,
  finishSlow: () => slow.resolve(),
});

const container = document.createElement("div");
document.body.append(container);
createRoot(container).render(
  <StrictMode>
    <ClientProvider client={createClient(near)}>
      <Page />
    </ClientProvider>
  </StrictMode>,
);
