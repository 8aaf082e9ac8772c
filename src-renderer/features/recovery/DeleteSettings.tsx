import { use, useState } from "react";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { words } from "../../components/words/words.ts";
import styles from "./BackupSettings.module.css";
import { DeleteDialog } from "./DeleteDialog.tsx";

/** The way to leave nothing behind. */
export function DeleteSettings() {
  const isClosed = use(IsClosedContext);
  const { title, about, open } = words().backups.deleting;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section aria-labelledby="delete-everything" className={styles["part"]}>
      <h2 id="delete-everything">{title}</h2>
      <p>{about}</p>
      <div>
        <Button kind="stop" disabled={isClosed} onClick={() => setIsAsking(true)}>
          {open}
        </Button>
      </div>
      {isAsking && <DeleteDialog onClose={() => setIsAsking(false)} />}
    </section>
  );
}
