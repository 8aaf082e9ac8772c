import { useState } from "react";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { words } from "../../components/words/words.ts";
import { ExportDialog } from "./ExportDialog.tsx";

/** Saves the open conversation as a file. */
export function ExportButton({ conversationId }: { conversationId: ConversationId }) {
  const [isOpen, setIsOpen] = useState(false);
  const summary = useTopic("conversations.summaries")?.find((each) => each.conversationId === conversationId);
  return (
    <>
      <Button kind="quiet" onClick={() => setIsOpen(true)}>
        {words().exchange.export}
      </Button>
      {isOpen && (
        <ExportDialog
          title={summary?.title ?? words().exchange.conversation}
          ids={[conversationId]}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
