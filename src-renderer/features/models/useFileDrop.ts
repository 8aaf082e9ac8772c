import { useEffect, useState } from "react";

/**
 * Takes files dropped anywhere on the page, where the host can tell their paths.
 * @returns whether a file is over the page now
 */
export function useFileDrop(onDrop: (path: string) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const preload = window.stemma;
    if (preload === undefined) return undefined;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      const path = file && preload.pathForFile(file);
      if (path !== undefined && path !== "") onDrop(path);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return isOver;
}
