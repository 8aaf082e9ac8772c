import { useEffect, useState } from "react";
import { droppedFiles } from "./droppedFiles.ts";

const isModel = ({ name }: File): boolean => name.toLowerCase().endsWith(".gguf");

/**
 * Takes files that are dropped or pasted anywhere on the page; model files are let be.
 * @returns whether files are over the page now
 */
export function useFilesDropped(onFiles: (files: readonly File[]) => void, isOn: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const hasFiles = (transfer: DataTransfer | null): transfer is DataTransfer =>
      transfer?.types.includes("Files") === true;
    const give = (files: readonly File[]): void => {
      const problems = files.filter((file) => !isModel(file));
      if (problems.length > 0) onFiles(problems);
    };
    const over = (event: DragEvent): void => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      const plain = Array.from(event.dataTransfer.files);
      // What is in folders can be had in the browser's own way only; without it, the files are as good.
      droppedFiles(event.dataTransfer).then(
        (files) => give(files.length === 0 ? plain : files),
        () => give(plain),
      );
    };
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      // Text from a word processor may come with a picture of itself.
      if (clipboardData === null || clipboardData.types.includes("text/plain")) return;
      const files = Array.from(clipboardData.files);
      if (files.length === 0) return;
      event.preventDefault();
      give(files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, [onFiles, isOn]);
  return isOver;
}
