import type { Download } from "../../../src-shared/domain/download.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { words } from "../../components/words/words.ts";
import { DownloadCell } from "./DownloadCell.tsx";
import type { DownloadActions } from "./useDownloadActions.ts";
import styles from "./LibraryTable.module.css";
import { useKeptFocus } from "../../components/focus/useKeptFocus.ts";

interface LooseRowProps {
  download: Download;
  index: number;
  count: number;
  isDisabled: boolean;
  actions: DownloadActions;
}

/** A download of a file that was named by hand. */
export function LooseRow({ download, ...rest }: LooseRowProps) {
  const { name, repository, sizeBytes, state } = download;
  const kept = useKeptFocus<HTMLTableCellElement>(state);
  return (
    <tr>
      <th scope="row">
        <span className={styles["name"]}>{name}</span>
      </th>
      <td className={styles["goodFor"]}>
        <small>{words().downloads.from(repository)}</small>
      </td>
      <td className={styles["size"]}>{sizeBytes === null ? "" : formatSize(sizeBytes)}</td>
      <td className={styles["fit"]}>
        <small>{words().downloads.fitUnknown}</small>
      </td>
      <td className={styles["actions"]} {...kept}>
        <DownloadCell {...rest} download={download} />
      </td>
    </tr>
  );
}
