import { memo, useEffect, useRef } from "react";
import { BlockView } from "./BlockView.tsx";
import { copyWithLatex, selectWholeFormula } from "./copyWithLatex.ts";
import type { MarkdownSnapshot } from "./MarkdownStream.ts";
import type { Block } from "./tokens.ts";
import styles from "./markdown.module.css";

/** The blocks of a text. Groups that are the same arrays as before are not looked at again. */
export function MarkdownBlocks({ snapshot }: { snapshot: MarkdownSnapshot }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = container.current;
    element?.addEventListener("copy", copyWithLatex);
    element?.addEventListener("dblclick", selectWholeFormula);
    return () => {
      element?.removeEventListener("copy", copyWithLatex);
      element?.removeEventListener("dblclick", selectWholeFormula);
    };
  }, []);
  return (
    <div ref={container} className={styles["markdown"]}>
      {snapshot.groups.map((blocks, index) => (
        <BlockGroup key={index} blocks={blocks} />
      ))}
    </div>
  );
}

const BlockGroup = memo(function BlockGroup({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockView key={block.key} block={block} />);
});
