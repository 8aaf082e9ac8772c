import { useState } from "react";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { ExportDialog } from "./ExportDialog.tsx";

/** Saves the open conversation as a file. */
export function ExportButton({ conversationId }: { conversationId: ConversationId }) {
  const [isOpen, setIsOpen] = useState(false);
  const summary = useTopic("conversations.summaries")?.find((each) => each.conversationId === conversationId);
  return (
    <>
      <Button kind="quiet" onClick={() => setIsOpen(true)}>
        Export
      </Button>
      {isOpen && (
        <ExportDialog
          title={summary?.title ?? "Conversation"}
          ids={[conversationId]}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
