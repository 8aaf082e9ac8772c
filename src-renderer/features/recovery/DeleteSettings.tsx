import { use, useState } from "react";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import styles from "./BackupSettings.module.css";
import { DeleteDialog } from "./DeleteDialog.tsx";

/** The way to leave nothing behind. */
export function DeleteSettings() {
  const isClosed = use(IsClosedContext);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section aria-labelledby="delete-everything" className={styles["part"]}>
      <h2 id="delete-everything">Delete everything</h2>
      <p>Deletes all conversations, backups and settings from this machine. Models stay.</p>
      <div>
        <Button kind="stop" disabled={isClosed} onClick={() => setIsAsking(true)}>
          Delete everything…
        </Button>
      </div>
      {isAsking && <DeleteDialog onClose={() => setIsAsking(false)} />}
    </section>
  );
}
