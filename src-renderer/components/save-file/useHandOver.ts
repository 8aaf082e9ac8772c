import { useCallback, useEffect, useRef, useState } from "react";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { useAction } from "../action/useAction.ts";
import { fileName } from "./fileName.ts";
import { saveFile } from "./saveFile.ts";

export interface HandOver {
  isBusy: boolean;
  error: AppError | undefined;
  /** A page that the browser is to print. */
  page: string | undefined;
  /** It was too long to be printed. */
  isTooLong: boolean;
  /**
   * Writes a file and hands it over; one that ends in `pdf` is written as the page that is to be printed.
   * Resolves to whether there is one.
   */
  start: (title: string, extension: string, write: (signal: AbortSignal) => Promise<Blob>) => Promise<boolean>;
  cancel: () => void;
}

/**
 * Has files written and gives them to the person.
 * @param makePdf makes a PDF of a page, or a page to be printed
 */
export function useHandOver(
  makePdf: (html: string) => Promise<{ pdf: Blob } | { path: string } | "too-long">,
): HandOver {
  const { run, isBusy, error } = useAction();
  const [page, setPage] = useState<string>();
  const [isTooLong, setIsTooLong] = useState(false);
  const abort = useRef<AbortController>(undefined);
  const cancel = useCallback(() => abort.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const handOver = async (blob: Blob, title: string, extension: string): Promise<void> => {
    if (extension !== "pdf") return saveFile(fileName(title, extension), blob);
    const made = await makePdf(await blob.text());
    if (made === "too-long") setIsTooLong(true);
    else if ("path" in made) setPage(made.path);
    else saveFile(fileName(title, extension), made.pdf);
  };
  const start: HandOver["start"] = (title, extension, write) => {
    setPage(undefined);
    setIsTooLong(false);
    const { signal } = (abort.current = new AbortController());
    return run(async () => {
      try {
        await handOver(await write(signal), title, extension);
      } catch (thrown) {
        // The person has ended it.
        if (!signal.aborted) throw thrown;
      }
    });
  };
  return { isBusy, error, page, isTooLong, start, cancel };
}
