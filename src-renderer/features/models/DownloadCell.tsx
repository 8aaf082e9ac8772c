import { ArrowDown, ArrowUp } from "lucide-react";
import type { Download } from "../../../src-shared/domain/download.ts";
import { routeHref } from "../../app/routes.ts";
import { Button } from "../../components/button/Button.tsx";
import { IconButton } from "../../components/icon-button/IconButton.tsx";
import { joinClasses } from "../../components/joinClasses.ts";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./DownloadCell.module.css";
import { downloadFraction, downloadWords } from "./downloadWords.ts";
import type { DownloadActions } from "./useDownloadActions.ts";
import { useNow } from "./useNow.ts";

interface DownloadCellProps {
  download: Download;
  /** Its place in the order, 0 first, and how many there are. */
  index: number;
  count: number;
  isDisabled: boolean;
  actions: DownloadActions;
}

/** A download in progress: how far it is, what it is doing, and what can be done about it. */
export function DownloadCell({ download, index, count, isDisabled, actions }: DownloadCellProps) {
  const { downloadId, name, state, error } = download;
  const now = useNow(state === "retrying");
  const { downloads: said, controls, errors } = words();
  const line = downloadWords(download, now);
  const isFailed = state === "failed";
  const isHeld = isFailed || state === "paused";
  return (
    <div className={styles["download"]}>
      {!isFailed && (
        <ProgressLine label={said.progressOf(name)} fraction={downloadFraction(download)} valueText={line} />
      )}
      <p className={joinClasses(styles["words"], isFailed && styles["failed"])}>{line}</p>
      {isFailed && error !== null && (
        <p className={styles["words"]}>
          {errors[error.code](error.data).advice}
          {error.code === "hub/needs-access" && (
            <>
              {" "}
              <a href={routeHref({ page: "settings" })}>{said.openSettings}</a>
            </>
          )}
        </p>
      )}
      <div className={styles["buttons"]}>
        {isHeld ? (
          <Button
            disabled={isDisabled}
            aria-label={isFailed ? said.againOf(name) : said.resumeOf(name)}
            onClick={() => actions.resume(downloadId)}
          >
            {isFailed ? said.again : said.resume}
          </Button>
        ) : (
          <Button disabled={isDisabled} aria-label={said.pauseOf(name)} onClick={() => actions.pause(downloadId)}>
            {said.pause}
          </Button>
        )}
        <Button
          kind="quiet"
          disabled={isDisabled}
          aria-label={said.cancelOf(name)}
          onClick={() => actions.cancel(download)}
        >
          {controls.cancel}
        </Button>
        {state === "queued" && count > 1 && (
          <span className={styles["order"]}>
            <IconButton
              icon={ArrowUp}
              label={said.earlier(name)}
              disabled={isDisabled || index === 0}
              onClick={() => actions.move(downloadId, index - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={said.later(name)}
              disabled={isDisabled || index === count - 1}
              onClick={() => actions.move(downloadId, index + 1)}
            />
          </span>
        )}
      </div>
    </div>
  );
}
