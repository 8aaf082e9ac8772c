import { memo, useEffect, useRef } from "react";
import { joinClasses } from "../joinClasses.ts";
import { BlockView } from "./BlockView.tsx";
import { copyWithLatex, selectWholeFormula } from "./copyWithLatex.ts";
import type { MarkdownSnapshot } from "../../../src-shared/domain/markdown/MarkdownStream.ts";
import type { Block } from "../../../src-shared/domain/markdown/tokens.ts";
import { OutOfSight } from "./OutOfSight.tsx";
import styles from "./markdown.module.css";
import { useGradually, usualPace } from "./useGradually.ts";

/** The blocks of a text. Groups that are the same arrays as before are not looked at again. */
export function MarkdownBlocks({ snapshot }: { snapshot: MarkdownSnapshot }) {
  const shown = useGradually(snapshot.groups.length);
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
      {snapshot.groups.slice(0, shown).map((blocks, index) => (
        <BlockGroup
          key={index}
          blocks={blocks}
          isFull={index < snapshot.groups.length - 1}
          isLater={index >= usualPace.first}
        />
      ))}
    </div>
  );
}

interface BlockGroupProps {
  blocks: readonly Block[];
  isFull: boolean;
  /** It is not among those that are set at once. */
  isLater: boolean;
}

/** What the browser skips while it is out of sight. Single blocks would be too many to look after in each frame. */
const BlockGroup = memo(function BlockGroup({ blocks, isFull, isLater }: BlockGroupProps) {
  return (
    <OutOfSight
      isSkippable={isFull}
      startsSkipped={isLater}
      className={joinClasses(styles["group"], isFull && styles["full"])}
    >
      {blocks.map((block) => (
        <BlockView key={block.key} block={block} />
      ))}
    </OutOfSight>
  );
});
