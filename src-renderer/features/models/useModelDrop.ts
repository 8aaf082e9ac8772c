import { useCallback } from "react";
import { isModelFile } from "../../components/file-drop/isModelFile.ts";
import { useFileDrop } from "../../components/file-drop/useFileDrop.ts";

/** Takes a model file that is dropped anywhere on the page, where the host can tell its path; other files are let be. */
export function useModelDrop(onModel: (path: string) => void): void {
  const onDrop = useCallback(
    ({ files }: DataTransfer) => {
      const file = Array.from(files).find(isModelFile);
      const path = file && window.stemma?.pathForFile(file);
      if (path !== undefined && path !== "") onModel(path);
    },
    [onModel],
  );
  useFileDrop(onDrop, window.stemma !== undefined);
}
