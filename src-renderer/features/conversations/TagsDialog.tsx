import { X } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import { maxTagLength } from "../../../src-shared/domain/textLimits.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./TagsDialog.module.css";

interface TagsDialogProps {
  /** As it was when the dialog was opened. */
  conversation: ConversationSummary;
  onClose: () => void;
}

/** Gives a conversation tags, and takes them away. Each change is stored at once. */
export function TagsDialog({ conversation, onClose }: TagsDialogProps) {
  const { conversationId, title } = conversation;
  const client = useClient();
  const summaries = useTopic("conversations.summaries") ?? [];
  const { run, isBusy, error } = useAction();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const suggestionsId = useId();
  const tags = summaries.find((each) => each.conversationId === conversationId)?.tags ?? conversation.tags;
  const suggestions = [...new Set(summaries.flatMap((each) => each.tags))].filter((tag) => !tags.includes(tag)).sort();

  const said = words().conversations.tags;

  const store = (next: readonly string[]): Promise<boolean> =>
    run(() => client.call("conversations.setTags", { conversationId, tags: [...next] }));
  const add = async (): Promise<void> => {
    const added = text.split(",").flatMap((tag) => (tag.trim() === "" ? [] : [tag.trim().slice(0, maxTagLength)]));
    if (added.length > 0 && (await store([...tags, ...added]))) setText("");
  };
  return (
    <Dialog title={said.title(title)} onClose={onClose}>
      <ul aria-label={said.list} className={styles["tags"]}>
        {tags.map((tag) => (
          <li key={tag}>
            {tag}
            <button
              type="button"
              aria-label={said.remove(tag)}
              disabled={isBusy}
              onClick={() => {
                field.current?.focus();
                void store(tags.filter((other) => other !== tag));
              }}
            >
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
        {tags.length === 0 && <li className={styles["none"]}>{said.none}</li>}
      </ul>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          ref={field}
          aria-label={said.new}
          placeholder={said.new}
          list={suggestionsId}
          maxLength={200}
          dir="auto"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <datalist id={suggestionsId}>
          {suggestions.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </datalist>
        <Button type="submit" disabled={isBusy || text.trim() === ""}>
          {said.add}
        </Button>
      </form>
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
