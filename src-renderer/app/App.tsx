import { lazy, Suspense, useCallback, useState } from "react";
import type { Language } from "../../src-shared/domain/settings.ts";
import { useClient } from "../client/useClient.ts";
import { Button } from "../components/button/Button.tsx";
import { IsClosedContext } from "../components/connection/IsClosedContext.ts";
import { ErrorBoundary } from "../components/error-boundary/ErrorBoundary.tsx";
import { Notice } from "../components/notice/Notice.tsx";
import { ShortcutsContext } from "../components/shortcuts/ShortcutsContext.ts";
import { ToastProvider } from "../components/toast/ToastProvider.tsx";
import { DrawerContext } from "../components/top-bar/DrawerContext.ts";
import { ChatPage } from "../features/chat/ChatPage.tsx";
import { Sidebar } from "../features/conversations/Sidebar.tsx";
import { ExchangeSettings } from "../features/export/ExchangeSettings.tsx";
import { ExportButton } from "../features/export/ExportButton.tsx";
import { DownloadIndicator } from "../features/models/DownloadIndicator.tsx";
import { FirstModel } from "../features/models/FirstModel.tsx";
import { ModelDrop } from "../features/models/ModelDrop.tsx";
import { ModelMenu } from "../features/models/ModelMenu.tsx";
import { ModelsPage } from "../features/models/ModelsPage.tsx";
import { ReadyToasts } from "../features/models/ReadyToasts.tsx";
import { BackupSettings } from "../features/recovery/BackupSettings.tsx";
import { DeleteSettings } from "../features/recovery/DeleteSettings.tsx";
import { OutcomeNotice } from "../features/recovery/OutcomeNotice.tsx";
import { SearchPage } from "../features/search/SearchPage.tsx";
import { ProblemFiles } from "../features/sheet/ProblemFiles.tsx";
import { SettingsPage } from "../features/settings/SettingsPage.tsx";
import { EndedToasts } from "../features/sheet/EndedToasts.tsx";
import { SheetPage } from "../features/sheet/SheetPage.tsx";
import { SheetsPage } from "../features/sheet/SheetsPage.tsx";
import { WorkPage } from "../features/work/WorkPage.tsx";
import { words } from "../components/words/words.ts";
import styles from "./App.module.css";
import { Drawer } from "./Drawer.tsx";
import { GlobalShortcuts } from "./GlobalShortcuts.tsx";
import { Palette } from "./Palette.tsx";
import { type Route, routeHref } from "./routes.ts";
import { useIsClosed } from "./useIsClosed.ts";
import { useLanguage } from "./useLanguage.ts";
import { useLook } from "./useLook.ts";
import { useMediaQuery } from "../components/media/useMediaQuery.ts";
import { useRoute } from "./useRoute.ts";
import { useShortcuts } from "./useShortcuts.ts";
import { useTheme } from "./useTheme.ts";

const PreviewPage = lazy(async () => ({
  default: (await import("../features/sheet/preview/PreviewPage.tsx")).PreviewPage,
}));

function Page({ route, isNarrow }: { route: Route; isNarrow: boolean }) {
  // In a narrow window the sidebar, which names the model, is out of sight.
  const parts = { firstModel: <FirstModel />, modelMenu: isNarrow ? <ModelMenu /> : undefined };
  switch (route.page) {
    case "models":
      return <ModelsPage />;
    case "sheets":
      return <SheetsPage />;
    case "sheet":
      return <SheetPage sheetId={route.sheetId} />;
    case "work":
      return <WorkPage />;
    case "settings":
      return (
        <SettingsPage
          history={
            <>
              <BackupSettings />
              <ExchangeSettings />
            </>
          }
          deletion={<DeleteSettings />}
        />
      );
    case "conversation":
      return (
        <ChatPage
          conversationId={route.conversationId}
          hit={route.hit}
          barActions={<ExportButton conversationId={route.conversationId} />}
          {...parts}
        />
      );
    case "preview":
      return (
        <Suspense>
          <PreviewPage files={route.files} />
        </Suspense>
      );
    case "search":
      return <SearchPage choice={route.choice} />;
    case "new":
      return <ChatPage conversationId={null} {...parts} />;
  }
}

/** A page is set up anew for another key; what was looked for there changes while it stays. */
function pageKey(route: Route): string {
  if (route.page === "search") return "search";
  return routeHref(
    route.page === "conversation" ? { page: "conversation", conversationId: route.conversationId } : route,
  );
}

function PageFailure() {
  const { failed, reload } = words().window;
  return (
    <div className={styles["notice"]}>
      <Notice
        isAlert
        tone="trouble"
        title={failed.title}
        actions={<Button onClick={() => window.location.reload()}>{reload}</Button>}
      >
        {failed.advice}
      </Notice>
    </div>
  );
}

/** The app as the settings ask for it: its language, keys, colours and sizes. */
export function App({ language }: { language: Language }) {
  useTheme();
  useLook();
  const spoken = useLanguage(language);
  return (
    <ShortcutsContext value={useShortcuts()}>
      <GlobalShortcuts />
      <Window key={spoken} />
    </ShortcutsContext>
  );
}

/** The sidebar, or a drawer in its place, and the page. */
function Window() {
  const isClosed = useIsClosed(useClient());
  const route = useRoute();
  const isNarrow = useMediaQuery("(max-width: 760px)");
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const openDrawer = useCallback(() => setIsDrawerOpen(true), []);
  const closeDrawer = useCallback(() => setIsDrawerOpen(false), []);
  if (isDrawerOpen && !isNarrow) setIsDrawerOpen(false);

  const openId = route.page === "conversation" ? route.conversationId : null;
  const sidebar = (
    <Sidebar
      openId={openId}
      footer={
        <div className={styles["foot"]}>
          <DownloadIndicator />
          <ModelMenu />
        </div>
      }
      onRemoved={closeDrawer}
    />
  );
  return (
    <IsClosedContext value={isClosed}>
      <ToastProvider>
        <ReadyToasts />
        <EndedToasts openId={route.page === "sheet" ? route.sheetId : null} />
        {route.page !== "models" && <ModelDrop />}
        <ProblemFiles isClosed={isClosed}>
          <DrawerContext value={isNarrow ? openDrawer : null}>
            <div className={styles["app"]}>
              {isNarrow ? (
                <Drawer isOpen={isDrawerOpen} onClose={closeDrawer}>
                  {sidebar}
                </Drawer>
              ) : (
                <aside aria-label={words().window.sidebar} className={styles["side"]}>
                  {sidebar}
                </aside>
              )}
              <main className={styles["page"]}>
                {isClosed && (
                  <div className={styles["notice"]}>
                    <Notice
                      isAlert
                      title={window.stemma === undefined ? words().window.closedInBrowser : words().window.closed}
                    />
                  </div>
                )}
                <OutcomeNotice />
                <Palette openId={openId} more={[]} />
                <ErrorBoundary key={pageKey(route)} fallback={<PageFailure />}>
                  <Page route={route} isNarrow={isNarrow} />
                </ErrorBoundary>
              </main>
            </div>
          </DrawerContext>
        </ProblemFiles>
      </ToastProvider>
    </IsClosedContext>
  );
}
