import { ArrowDown } from "lucide-react";
import { lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useRef } from "react";
import type { AttemptId, ConversationId } from "../../../src-shared/domain/ids.ts";
import { type HitPlace, navigateInPlace } from "../../app/routes.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { OpenFilesButton } from "../../components/problem-files/OpenFilesButton.tsx";
import { useShortcut } from "../../components/shortcuts/useShortcut.ts";
import { words } from "../../components/words/words.ts";
import styles from "./ChatPage.module.css";
import { ChatTopBar } from "./ChatTopBar.tsx";
import { Composer, type ComposerHandle } from "./Composer.tsx";
import { EffortMenu } from "./effort/EffortMenu.tsx";
import { useForecast } from "./effort/useForecast.ts";
import { useRunChoice } from "./effort/useRunChoice.ts";
import { HitBar } from "./hit/HitBar.tsx";
import { HitContext } from "./hit/HitContext.ts";
import { useHit } from "./hit/useHit.ts";
import { EmptyState } from "./EmptyState.tsx";
import { RunAnnouncer } from "./RunAnnouncer.tsx";
import { ThoughtFoldingContext } from "./ThoughtFoldingContext.ts";
import { useChatActions } from "./useChatActions.ts";
import { useConversation } from "./useConversation.ts";
import { useConversationSummary } from "./useConversationSummary.ts";
import { useEscape } from "./useEscape.ts";
import { useFollowEnd } from "./useFollowEnd.ts";
import { useIsRunning } from "./useIsRunning.ts";

const loadTurns = () => import("./ConversationTurns.tsx");
const ConversationTurns = lazy(async () => ({ default: (await loadTurns()).ConversationTurns }));

interface ChatPageProps {
  /** Null for a conversation not yet begun. */
  conversationId: ConversationId | null;
  /** A place in it that was looked for. */
  hit?: HitPlace | undefined;
  /** What a person is offered who has only the model that comes with the app. */
  firstModel: ReactNode;
  /** The model in use, where the sidebar does not show it. */
  modelMenu: ReactNode;
  /** What else can be done with the conversation; stands in the top bar. */
  barActions?: ReactNode;
}

/** A conversation: its turns, and the field for the next problem. Another conversation is another page: give it a key. */
export function ChatPage({ conversationId, hit, firstModel, modelMenu, barActions }: ChatPageProps) {
  const isClosed = use(IsClosedContext);
  const open = useConversation(conversationId);
  const { conversation, stores, reload } = open;
  const summary = useConversationSummary(conversationId, conversation);
  const models = useTopic("models.list");
  const folding = useTopic("settings.values")?.thoughtFolding ?? "answered";
  const isStarterModel = models?.models.find(({ modelId }) => modelId === models.selectedId)?.origin === "built-in";

  const lastTurn = conversation?.turns.at(-1);
  const lastStore = lastTurn && stores.get(lastTurn.attempt.attemptId);
  const groupId = lastTurn?.attempt.sampleGroupId ?? null;
  // Of samples, others than the one that is shown may run.
  const isRunning = useIsRunning(lastStore) || (groupId !== null && summary?.isRunning === true);
  const place = conversationId ?? "new";
  const { scroller, content, isFollowing, jumpToEnd, hold } = useFollowEnd(isRunning);
  const { actions, state } = useChatActions(conversationId, open, jumpToEnd);
  const composer = useRef<ComposerHandle>(null);
  const shownHits = useHit(hit, open, content, hold);

  const choice = useRunChoice();
  const { forecast, refresh } = useForecast(conversationId, models?.selectedId, isRunning);

  const { stop, stopSamples, answerNow } = actions;
  const stopLast = useCallback(() => {
    if (groupId !== null) stopSamples(groupId);
    else if (lastTurn !== undefined) stop(lastTurn.attempt.attemptId);
  }, [lastTurn, groupId, stop, stopSamples]);
  useEscape(stopLast, isRunning && !isClosed);
  const answerLast = useCallback(() => {
    const attempt = lastStore?.state.attempt;
    if (attempt?.phase === "thinking") answerNow(attempt.attemptId);
  }, [lastStore, answerNow]);
  useShortcut("answer-now", answerLast, { isOn: isRunning && !isClosed });

  // The page is usable first; what sets mathematics comes right behind it.
  useEffect(() => void loadTurns(), []);

  // A run that another window, or the core itself, started or ended.
  const there = summary && `${summary.isRunning} ${summary.updatedAt}`;
  const wasThere = useRef(there);
  useEffect(() => {
    const before = wasThere.current;
    wasThere.current = there;
    if (before !== undefined && there !== undefined && before !== there) void reload();
  }, [there, reload]);

  const turnActions = useMemo(
    () => ({
      ...actions,
      foldThought(attemptId: AttemptId, folded: boolean) {
        hold();
        actions.foldThought(attemptId, folded);
      },
    }),
    [actions, hold],
  );
  const ask = async (question: string): Promise<boolean> => {
    const { effort, samples, setSamples } = choice;
    const isTaken = await actions.askAt(
      lastTurn === undefined ? { kind: "new" } : { kind: "after", attemptId: lastTurn.attempt.attemptId },
      question,
      { effort, samples },
    );
    if (isTaken) setSamples(1);
    return isTaken;
  };
  const title = summary?.title ?? conversation?.title;
  const error = open.error ?? state.error;

  return (
    <>
      <ChatTopBar
        key={place}
        title={title}
        isClosed={isClosed}
        onRename={actions.rename}
        end={
          <>
            {barActions}
            {modelMenu}
          </>
        }
      />
      {hit !== undefined && conversationId !== null && (
        <HitBar hit={hit} shown={shownHits} onClose={() => navigateInPlace({ page: "conversation", conversationId })} />
      )}
      <div ref={scroller} className={styles["flow"]} tabIndex={-1}>
        <div ref={content} className={styles["column"]}>
          {conversationId === null && (
            <EmptyState
              isStarterModel={isStarterModel}
              firstModel={firstModel}
              onPick={(problem) => composer.current?.fill(problem)}
            />
          )}
          {conversation !== undefined && (
            <HitContext value={hit}>
              <ThoughtFoldingContext value={folding}>
                <Suspense>
                  <ConversationTurns
                    conversation={conversation}
                    stores={stores}
                    actions={turnActions}
                    isLocked={isRunning || isClosed || state.isBusy}
                    isClosed={isClosed}
                    isFollowing={isFollowing}
                  />
                </Suspense>
              </ThoughtFoldingContext>
            </HitContext>
          )}
        </div>
      </div>
      <div className={styles["foot"]}>
        {isRunning && !isFollowing && (
          <Button className={styles["jump"]} onClick={jumpToEnd}>
            <ArrowDown size={14} aria-hidden />
            {words().chat.jumpToEnd}
          </Button>
        )}
        {error !== undefined && error.code !== "connection/lost" && (
          <div className={styles["error"]}>
            <ErrorNotice
              error={error}
              actions={open.error === undefined && <Button onClick={state.clear}>{words().controls.close}</Button>}
            />
          </div>
        )}
        <Composer
          key={place}
          ref={composer}
          place={place}
          isRunning={isRunning}
          isClosed={isClosed || open.error !== undefined}
          isBusy={state.isBusy || (conversationId !== null && conversation === undefined)}
          onAsk={ask}
          onStop={stopLast}
          onBegin={actions.prepare}
          controls={
            <>
              <OpenFilesButton isDisabled={isClosed} />
              <EffortMenu choice={choice} forecast={forecast} isClosed={isClosed} onOpen={refresh} />
            </>
          }
        />
      </div>
      {lastStore !== undefined && <RunAnnouncer key={lastTurn?.attempt.attemptId} store={lastStore} />}
    </>
  );
}
