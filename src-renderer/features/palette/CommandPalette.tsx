import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { emptySearch, navigate } from "../../app/routes.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { words } from "../../components/words/words.ts";
import styles from "./CommandPalette.module.css";
import type { Command } from "./Command.ts";
import { matchCommands } from "./matchCommands.ts";
import { useCommands } from "./useCommands.ts";

// The elements that have these roles by themselves would take the focus, which has to stay in the field.
const listbox = "listbox";
const option = "option";

interface CommandPaletteProps {
  /** The conversation that is open. */
  openId: ConversationId | null;
  /** What other features add. */
  more: readonly Command[];
  /** Does something that may fail, and says so. */
  run: (work: () => Promise<unknown>) => void;
  onClose: () => void;
}

/** Finds something to do by its name. The field keeps the focus; arrows choose, Enter does it, Esc closes. */
export function CommandPalette({ openId, more, run, onClose }: CommandPaletteProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useRef(onClose);
  useEffect(() => {
    closed.current = onClose;
  });
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const known = useCommands(openId, run);
  const trimmed = text.trim();
  const { palette, search: found, conversations } = words();
  const search: Command = {
    id: "search",
    group: trimmed === "" ? "actions" : "everywhere",
    label: trimmed === "" ? found.field : conversations.searchEverything(trimmed),
    icon: Search,
    keywords: palette.keywords.search,
    run: () => navigate({ page: "search", choice: { ...emptySearch, text: trimmed } }),
  };
  const matching = matchCommands(trimmed === "" ? [search, ...more, ...known] : [...more, ...known], text);
  const commands = trimmed === "" ? matching : [...matching, search];
  const chosen = Math.min(at, commands.length - 1);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // A click beside the content lands on the dialog itself: that is the backdrop.
    const click = (event: MouseEvent): void => {
      if (event.target === element) closed.current();
    };
    element?.addEventListener("mousedown", click);
    return () => {
      element?.removeEventListener("mousedown", click);
      element?.close();
    };
  }, []);
  const chosenId = `${id}-${chosen}`;
  useEffect(() => {
    document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);

  const choose = (command: Command | undefined): void => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const move = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + commands.length) % commands.length);
    else if (event.key === "Enter") choose(commands[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      aria-label={palette.title}
      className={styles["palette"]}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles["frame"]}>
        <div className={styles["field"]}>
          <Search size={16} aria-hidden />
          <input
            role="combobox"
            aria-label={palette.field}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={chosenId}
            aria-autocomplete="list"
            placeholder={palette.field}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={move}
          />
        </div>
        <div id={`${id}-list`} role={listbox} aria-label={palette.commands} className={styles["list"]}>
          {commands.map((command, index) => {
            const { icon: Icon, label, detail, group } = command;
            const isFirst = index === 0 || commands[index - 1]?.group !== group;
            return (
              <div key={command.id} role="presentation">
                {isFirst && group !== "actions" && (
                  <div role="presentation" className={styles["group"]}>
                    {palette.groups[group]}
                  </div>
                )}
                <button
                  type="button"
                  id={`${id}-${index}`}
                  role={option}
                  aria-selected={index === chosen}
                  tabIndex={-1}
                  className={joinClasses(styles["option"], index === chosen && styles["chosen"])}
                  onMouseMove={() => setAt(index)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(command)}
                >
                  <Icon size={15} strokeWidth={1.75} aria-hidden />
                  <span dir="auto" className={styles["label"]}>
                    {label}
                  </span>
                  {detail !== undefined && <span className={styles["detail"]}>{detail}</span>}
                </button>
              </div>
            );
          })}
        </div>
        <output className="visually-hidden">{formatCount(commands.length, "command")}</output>
      </div>
    </dialog>
  );
}
