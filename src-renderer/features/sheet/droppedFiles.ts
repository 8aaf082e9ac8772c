/** Files that are taken at once; of a folder the first ones. */
export const mostFiles = 50;

/** Files of a drop, those in folders too, at most one more than are taken; names that begin with a dot are left. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Both lists are empty once this event is over.
  const plain = Array.from(transfer.files);
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files: File[] = [];
  try {
    for (const entry of entries) await collect(entry, files);
  } catch {
    // What is in folders can be had in the browser's own way only; without it, the files are as good.
    return plain;
  }
  return entries.length === 0 ? plain : files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length > mostFiles || entry.name.startsWith(".")) return;
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  // It gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some);
  }
  for (const each of all.toSorted(byName)) await collect(each, files);
}

/** `2.pdf` before `10.pdf`. */
const byName = (one: FileSystemEntry, other: FileSystemEntry): number =>
  one.name.localeCompare(other.name, undefined, { numeric: true });
