import { createRoot } from "react-dom/client";
import { OriginalPage } from "../../../../../src-renderer/components/original-page/OriginalPage.tsx";
import type { OriginalSource } from "../../../../../src-renderer/components/original-page/OriginalFile.ts";
import "../../../../../src-renderer/app/theme.css";

interface Shown {
  kind: OriginalSource["kind"];
  /** In base64. */
  bytes: string;
  page: number;
  highlight: [number, number, number, number] | null;
}

declare global {
  /** Shows a page of a file. */
  var showOriginal: (shown: Shown) => void;
  /** How many pages files had, as they were opened. */
  var pageCounts: number[];
}

const root = createRoot(document.querySelector("#root") ?? document.body);
const sources = new Map<string, OriginalSource>();
globalThis.pageCounts = [];

globalThis.showOriginal = ({ kind, bytes, page, highlight }) => {
  const source = sources.get(bytes) ?? { kind, bytes: Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)) };
  sources.set(bytes, source);
  root.render(
    <OriginalPage
      source={source}
      page={page}
      highlight={highlight}
      label={`Page ${page}`}
      onOpen={(count) => globalThis.pageCounts.push(count)}
    />,
  );
};
