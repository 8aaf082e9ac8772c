/**
 * Files of what is pasted. Text is one too, but where it would be written into a field.
 * @param textName what a file of text is called
 */
export function pastedFiles({ clipboardData, target }: ClipboardEvent, textName: string): File[] {
  if (clipboardData === null) return [];
  const files = Array.from(clipboardData.files);
  const text = clipboardData.getData("text/plain");
  if (text.trim() === "") return files;
  // Some file managers give the names as text too. Text from a word processor may come with a picture of itself.
  if (files.length > 0 && files.every(({ name }) => text.includes(name))) return files;
  const isWritten = target instanceof Element && target.closest("input, textarea") !== null;
  return isWritten ? [] : [new File([text], textName)];
}
