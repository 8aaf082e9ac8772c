import { useEffect } from "react";
import { words } from "../../components/words/words.ts";
import { pastedFiles } from "./pastedFiles.ts";

/** Takes files, and text, that are pasted anywhere on the page but into a field. */
export function usePastedFiles(onFiles: (files: readonly File[]) => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const paste = (event: ClipboardEvent): void => {
      // A field that takes it in its own way says so.
      if (event.defaultPrevented) return;
      const files = pastedFiles(event, `${words().preview.pasted}.txt`);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [onFiles, isOn]);
}
