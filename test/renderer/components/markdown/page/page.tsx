import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { Markdown } from "../../../../../src-renderer/components/markdown/Markdown.tsx";
import { MarkdownLive } from "../../../../../src-renderer/components/markdown/MarkdownLive.tsx";
import { MarkdownStream } from "../../../../../src-shared/domain/markdown/MarkdownStream.ts";
import "../../../../../src-renderer/app/theme.css";
import "../../../../../src-renderer/app/fonts.css";

declare global {
  /** Shows a complete text. */
  var show: (text: string) => void;
  /** Shows an empty text that grows. */
  var showLive: () => void;
  /** Adds to it, and shows that at once. */
  var append: (text: string) => void;
}

const root = createRoot(document.querySelector("#root") ?? document.body);
let stream = new MarkdownStream();

globalThis.show = (text) => flushSync(() => root.render(<Markdown text={text} />));
globalThis.showLive = () => {
  stream = new MarkdownStream();
  flushSync(() => root.render(<MarkdownLive stream={stream} />));
};
globalThis.append = (text) => flushSync(() => stream.append(text));
