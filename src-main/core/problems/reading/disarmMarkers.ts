/**
 * What chat templates write around turns and thoughts: `<|im_start|>`, `<think>`, `[INST]` and the like. A file that holds
 * one could otherwise speak as somebody else. At least three letters between bars, since `<|x|>` may stand in a formula.
 */
const marker =
  /<\|\/?[A-Za-z][\w -]{1,38}[\w]\|>|<｜[^<>｜\n]{1,40}｜>|<\/?(?:think|thinking|thought|reasoning|seed:think|tool_call|tool_response|start_of_turn|end_of_turn|bos|eos|pad|unk|s)>|\[\/?(?:INST|THINK|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\]|<<\/?SYS>>/gi;

export interface DisarmedText {
  readonly text: string;
  /** The markers that were in it, each once. */
  readonly markers: readonly string[];
}

/** A text in which no marker of a chat template stands any more: a space after its first sign makes it plain text. */
export function disarmMarkers(text: string): DisarmedText {
  const markers = new Set<string>();
  if (!/[<[]/.test(text)) return { text, markers: [] };
  const disarmed = text.replaceAll(marker, (found) => {
    markers.add(found);
    return `${found[0]!} ${found.slice(1)}`;
  });
  return { text: disarmed, markers: [...markers] };
}
