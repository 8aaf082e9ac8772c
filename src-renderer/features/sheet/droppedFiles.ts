/** Files that are taken at once; of a folder the first ones. */
export const mostFiles = 50;

/** Files of a drop, those in folders too; names that begin with a dot are left. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The list is empty once this event is over.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files.filter(({ name }) => !name.startsWith("."));
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length > mostFiles) return;
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // It gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const each of some.toSorted((one, other) => one.name.localeCompare(other.name))) await collect(each, files);
  }
}
