import { ChevronsUpDown, X } from "lucide-react";
import { use, useEffect, useId, useRef, useState } from "react";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import { navigate, routeHref } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { IconButton } from "../../components/icon-button/IconButton.tsx";
import { MenuEntry } from "../../components/menu/MenuEntry.tsx";
import { MenuPopover } from "../../components/menu/MenuPopover.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { StatusDot } from "../../components/status-dot/StatusDot.tsx";
import { words } from "../../components/words/words.ts";
import { engineWords } from "./engineWords.ts";
import { fitWords } from "./fitWords.ts";
import { inARow } from "./library.ts";
import styles from "./ModelMenu.module.css";
import { faultWords } from "./profile/selfTestWords.ts";
import { RunSettingsDialog } from "./run-settings/RunSettingsDialog.tsx";

/** More models than this are chosen on their own page. */
const maxEntries = 40;

/** The model in use and the engine's state; opens a menu of the models that can be used instead. */
export function ModelMenu() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const list = useTopic("models.list");
  const fits = useTopic("models.fits");
  const machine = useTopic("models.machine") ?? null;
  const status = useTopic("engine.status");
  const { runNow, error, clear } = useAction();
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isSetting, setIsSetting] = useState(false);
  const selected = list?.models.find(({ modelId }) => modelId === list.selectedId);
  const said = words().library.menu;
  const name = selected?.name ?? said.title;
  const state = engineWords(status, list?.selectedId, selected?.state);
  const fault = faultWords(selected?.profileFault ?? null);
  const loading =
    (status?.phase === "loading" || status?.phase === "measuring") && status.modelId === list?.selectedId
      ? status
      : undefined;
  const usable = (list?.models ?? []).filter((model) => model.state === "present");

  // The one in use is always among them.
  const entries = usable.filter((model, index) => index < maxEntries || model === selected);

  useEffect(() => {
    // A failure to judge the models only leaves their entries without a word.
    if (isOpen) client.call("models.assess", {}).catch(() => undefined);
  }, [client, isOpen]);

  const choose = (modelId: ModelId): void =>
    void runNow(async () => {
      await client.call("models.select", { modelId });
      // How loading goes, and why it failed, is in the engine's status.
      client.call("engine.prepare", { conversationId: null }).catch(() => undefined);
    });

  return (
    <div className={styles["holder"]}>
      {error !== undefined && error.code !== "connection/lost" && <ErrorNotice error={error} />}
      {loading !== undefined && (
        <ProgressLine
          label={said.loading(name)}
          fraction={loading.phase === "loading" ? loading.fraction : null}
          valueText={state.short}
        />
      )}
      <div className={styles["line"]}>
        <button
          ref={button}
          type="button"
          className={styles["chip"]}
          aria-label={said.button(name, state.short)}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          popoverTarget={menuId}
          title={fault === undefined ? state.long : `${state.long} ${fault.title} ${fault.advice}`}
          disabled={isClosed}
          onClick={clear}
        >
          <StatusDot kind={state.dot} />
          <span className={styles["name"]}>{name}</span>
          <ChevronsUpDown size={13} aria-hidden />
        </button>
        {loading !== undefined && (
          <IconButton
            icon={X}
            label={said.cancelLoading}
            disabled={isClosed}
            onClick={() => void runNow(() => client.call("engine.cancelPrepare", {}))}
          />
        )}
      </div>
      {fault !== undefined && (
        <p className={styles["fault"]}>
          {fault.title} <a href={routeHref({ page: "models" })}>{said.all}</a>
        </p>
      )}
      <MenuPopover id={menuId} label={said.title} button={button} onToggle={setIsOpen}>
        {entries.map(({ modelId, name: label, quantization, profileFault }) => {
          const fit = fits?.models[modelId];
          const judged = profileFault === null ? fit && fitWords(fit, { machine, smaller: null }).verdict : said.unfit;
          return (
            <MenuEntry
              key={modelId}
              label={label}
              detail={inARow([quantization, judged])}
              isChecked={modelId === list?.selectedId}
              onSelect={() => choose(modelId)}
            />
          );
        })}
        {selected?.state === "present" && <MenuEntry label={said.settings} onSelect={() => setIsSetting(true)} />}
        <MenuEntry
          label={entries.length < usable.length ? said.allOf(usable.length) : said.all}
          onSelect={() => navigate({ page: "models" })}
        />
      </MenuPopover>
      {isSetting && selected !== undefined && (
        <RunSettingsDialog model={selected} onClose={() => setIsSetting(false)} />
      )}
    </div>
  );
}
