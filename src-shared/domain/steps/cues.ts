import type { ChunkContext } from "./ChunkClass.ts";
import type { StepKind } from "./Step.ts";

/** What a cue may depend on besides words. */
export interface CueContext extends ChunkContext {
  /** How much of the sentence is figures and signs, 0 to 1. */
  share: number;
}

/** Words that say what a sentence does, and how clearly. */
interface Cue {
  kind: StepKind;
  weight: number;
  /** At the start of the sentence, before or after words like "okay, so". */
  starts?: RegExp;
  /** Anywhere in it. */
  has: RegExp;
  /** It counts only here. */
  only?: (context: CueContext) => boolean;
}

const never = /(?!)/;
const starts = (kind: StepKind, weight: number, pattern: RegExp, only?: Cue["only"]): Cue => ({
  kind,
  weight,
  starts: new RegExp(`^(?:${pattern.source})`),
  has: never,
  ...(only && { only }),
});
const has = (kind: StepKind, weight: number, pattern: RegExp, only?: Cue["only"]): Cue => ({
  kind,
  weight,
  has: pattern,
  ...(only && { only }),
});

/** Words at the start of a sentence that say nothing of what it does. */
export const fillers =
  /^(?:[*_#>\s•+-]|(?:okay|ok|alright|all right|right|so|and|but|now|well|then|oh|ah|yes|yeah|yep|no|nice|great|good|hmm+|hm|let's see|let me see|also|again|just|next|first(?:ly)?|second(?:ly)?|finally)\b[\s,.!:…—–-]*)+/;

/** Those of them that do not even say how it follows on what was before. */
export const exclamations =
  /^(?:[*_#>\s•+-]|(?:okay|ok|alright|all right|right|and|but|now|well|oh|ah|yes|yeah|yep|no|nice|great|good|hmm+|hm)\b[\s,.!:…—–-]*)+/;

/** Something is taken back, or another way is tried. */
export const turning =
  /\b(?:wait|hold on|no,|on second thought|alternatively|instead)\b|\bactually\b|\b(?:that|this|it)(?:'s| is| was)(?:n't| not)? (?:wrong|(?:not )?(?:right|correct|possible|true))|\bdoes(?:n't| not) (?:look|seem|match|work|fit|add up|hold|agree)|\bmistake|\berror\b|\bi was wrong|contradict|\b(?:let me|i(?:'ll| will)) (?:re-?do|try again|start over|do it again|go back|rethink|reconsider|backtrack)|\btry (?:another|a different)|self-correction|\bmis(?:read|took|counted|calculated)/;

/** All cues; they are tried on a sentence in lower case. Weights were set with the tuning half of the labelled sentences. */
export const cues: readonly Cue[] = [
  // Doubt.
  starts("doubt", 3, /(?:but |hmm+,? |oh,? |so |and |no,? |now,? )*(?:wait|hold on)\b/),
  starts("doubt", 1.3, /(?:but |so |and |well,? |okay,? )*(?:hmm+|hm|uh|oops)\b/),
  starts("doubt", 1.4, /(?:but |hmm,? |oh,? )*(?:actually|alternatively|on second thought)\b/),
  starts("doubt", 0.9, /(?:however|but)\b/),
  starts("doubt", 1, /(?:maybe|perhaps)\b/),
  has(
    "doubt",
    1.2,
    /\b(?:maybe|perhaps|not (?:so |quite |entirely )?(?:sure|certain)|unsure|unclear|i wonder|worried|bothers? me|overthinking|confus\w+|suspicious|too (?:neat|easy|good)|(?:un|not )natural|not one of)\b/,
  ),
  has(
    "doubt",
    2,
    /\b(?:that|this|it)(?:'s| is| was) not (?:right|correct|possible|true)\b|\b(?:isn't|wasn't|can't be|cannot be) (?:right|correct|possible)\b/,
  ),
  has("doubt", 2, /\bdoes(?:n't| not) (?:look|seem|match|work|fit|add up|make sense)\b/),
  has(
    "doubt",
    2,
    /\b(?:made|must have made|there(?:'s| is)) (?:a|an|some) (?:\w+ )?(?:mistake|error|slip)\b|\bi (?:was|am) wrong\b|\bself-correction\b|\bi (?:nearly )?(?:mis\w+|overlooked|forgot)\b|\bbut it must be\b/,
  ),
  has(
    "doubt",
    2,
    /\b(?:let me|let's|i(?:'ll| will| should| need to)) (?:re-?do|try again|start over|do (?:it|this|that) again|go back|rethink|reconsider|backtrack)\b/,
  ),
  has(
    "doubt",
    1,
    /\b(?:must not guess|should i|did i|do i|can i|could (?:there|it|i) be|are there any|any possibility)\b/,
  ),
  // Check.
  has("check", 2, /\b(?:double|cross|triple|re|sanity|quick)[- ]?check/),
  starts("check", 2, /check\b|test:|proof:|verification|substituting back|plugging/),
  has(
    "check",
    1.6,
    /\b(?:let me|let's|i(?:'ll| will| should| can)|to|we can) (?:also |just |quickly |now )*(?:check|verify|confirm|validate|make sure|be (?:sure|safe|certain))\b/,
  ),
  has("check", 1, /\b(?:verif\w+|check|confirm\w*|sanity|plausible)\b/),
  has("check", 1.6, /\b(?:plug|put|substitut)\w* (?:\S+ ){0,4}back\b/),
  has("check", 1.8, /\bas (?:it |they |we )?(?:should|must|required|expected|claimed)\b|\bmakes? sense\b/),
  has("check", 2.6, /\bas a (?:quick |sanity |final )?(?:test|check|cross-check)\b/),
  has(
    "check",
    1.3,
    /\b(?:consistent|in agreement|agrees?|match(?:es)?|works out|that works|that's (?:correct|right)|is (?:correct|right)|close enough|perfect|fits)\b|, so (?:yes|no)\b/,
  ),
  has(
    "check",
    1.1,
    /\b(?:same (?:thing|result|value|answer|total)|both (?:give|methods|ways|agree|match)|indeed|reasonable|all true)\b/,
  ),
  has(
    "check",
    1.2,
    /\b(?:let me|let's|we can|i can) (?:also |quickly )?(?:test|enumerate|list)\b|\btest (?:it|this|that|with|for)\b|\bsmaller case\b|\bindependent\b|\blowest terms\b/,
  ),
  has(
    "check",
    1.2,
    /\b(?:numerically|another way|cross-check|via|would be|it would)\b/,
    ({ isOpening, share }) => !isOpening && share > 0.3,
  ),
  starts(
    "check",
    1,
    /(?:yes|yeah|yep|perfect|great|correct|exactly|good)\b/,
    ({ before, isChecking }) => isChecking || before === "check",
  ),
  // Final.
  has("final", 3, /\\boxed|\bfinal answer\b/),
  starts(
    "final",
    2.4,
    /(?:so|thus|therefore|hence|and)?,? ?(?:the |my |our )?answer(?: is|:| must| should| would|\b)|answer\b/,
  ),
  has(
    "final",
    2,
    /\b(?:the|my|our) answer (?:is|must|should|would|will)\b|\bis (?:the|my|our) (?:final )?answer\b|\bas the answer\b|\bthat's the answer\b/,
  ),
  has(
    "final",
    1.8,
    /\b(?:we|i)(?:'ll| will| can|'m going to)? (?:now )?(?:answer|present|write (?:the|up) (?:final|answer)|provide|give the|go(?:ing)? with)\b|\bi(?:'m| am) (?:going with|(?:now )?(?:\w+ )?confident)\b|\bthought long enough\b/,
  ),
  starts("final", 0.8, /(?:so|thus|therefore|hence)\b/, ({ isLast }) => isLast),
  // Conclude.
  starts("conclude", 1.3, /(?:so|thus|therefore|hence|consequently|accordingly)\b/, ({ share }) => share < 0.4),
  starts("conclude", 0.6, /(?:so|thus|therefore|hence)\b/, ({ share }) => share >= 0.4 && share < 0.6),
  starts(
    "conclude",
    1.3,
    /(?:in (?:summary|conclusion|total|both|either|all|short)|overall|altogether|putting|to (?:sum|summari[sz]e)|(?:this|that|which) (?:means|shows|implies|tells us)|it (?:follows|turns out)|we (?:see|conclude|find) that|among these|in other words|as a result)\b/,
  ),
  has(
    "conclude",
    0.9,
    /, (?:so|hence|therefore|thus) (?:it|it's|there|this|that|the|both|all|everything)\b|\bthere must be\b|\b(?:has|have) to be (?:rejected|discarded)|\b(?:rejected|discarded|ruled out|impossible|the only (?:solution|one|possibility))\b/,
    ({ share }) => share < 0.5,
  ),
  starts(
    "conclude",
    1.2,
    /(?:yes|no|right|alright|okay|good),? (?!i |let|we need)/,
    ({ before }) => before === "doubt",
  ),
  starts("conclude", 0.8, /roots?:|result:|the sign is|the last\b/),
  // Plan.
  has(
    "plan",
    2,
    /\b(?:let me|let's|let us) (?:also |just |first |now |try to |quickly )*(?:try|use|start|begin|go with|pick|take|split|break|see (?:if|what|how)|think|look for|set up)\b/,
  ),
  has(
    "plan",
    1.3,
    /\b(?:let me|let's|let us) (?!\w* ?(?:check|verify|confirm|test|make sure|recall|remember|re-?read|restate|understand|see\b|double|list|enumerate|be (?:sure|careful)))/,
  ),
  has(
    "plan",
    1.2,
    /\b(?:i|we)(?:'ll| will| should| need to| have to| can| could| must| want to|'m going to|'d (?:like|need|have) to)(?: also| just| first| now| then)? (?!(?:be|see|say|tell|assume|guess|check|verify|test|answer|present|provide|give|get|conclude|have|not|go with)\b)[a-z]+/,
    ({ isOpening }) => !isOpening,
  ),
  has(
    "plan",
    1,
    /\b(?:i|we)(?:'ll| will| can| could) (?:try|use|start|set|split|apply|convert|derive|reduce|do)\b|\bwe use\b/,
  ),
  has(
    "plan",
    1.6,
    /\b(?:my|the|our|one|another|standard|best|easiest|general|two) (?:\w+ )?(?:plan|approach|strategy|idea|method|way|route|options?)\b(?! (?:gives|agrees))|\bplan:|\bmethod:|\bright tool\b|\beasier\b|\bit suffices\b/,
  ),
  starts(
    "plan",
    1.4,
    /(?:apply|differentiate|find|compute|count|compare|split|show|draw|expand|integrate|solve|substitute|convert|remove|work|try|cases?:|plan|determine|set up|look for|start|begin)\b/,
  ),
  starts(
    "plan",
    1.6,
    /(?:first|next|now|second|then|finally)?,? ?(?:suppose|assume|case \d|step \d|for part)\b/,
    ({ isOpening }) => !isOpening,
  ),
  starts("plan", 0.8, /(?:next|now|then|first|second|finally),? (?:i|we|let)\b/),
  has("plan", 1.4, /, so (?:add|subtract|multiply|divide)\b/),
  // Recall.
  starts(
    "recall",
    2.4,
    /by (?:the )?(?:definition|\w+(?:'s)? (?:theorem|law|rule|formula|inequality|lemma|approximation))/,
  ),
  has(
    "recall",
    1.8,
    /\b(?:recall|remember|i know|we know that|known (?:that|as)|it is known|by definition|states? that|says that|law says|tells us)\b/,
    ({ isOpening }) => !isOpening,
  ),
  has("recall", 1.8, /\b(?:recall|i remember|i know)\b/, ({ isOpening }) => isOpening),
  has(
    "recall",
    1.5,
    /\b(?:formula|theorem|law of|principle|identity|definition|inequality|lemma|property|expansion of|conservation of|reaction is)\b/,
  ),
  has("recall", 0.8, /\brule\b/),
  has("recall", 0.9, /\b(?:formula|definition|rule|theorem) (?:is|for|says|gives)\b|\btells us that\b/),
  has("recall", 1.6, /\bmolar mass|\bis given by\b|\bis defined\b|\bproportional to\b/),
  starts("recall", 1.7, /the (?:\w+ ){1,4}(?:of|in) (?:a|an|any|two|the sum|polar)\b/),
  starts("recall", 1.4, /(?:a|an|any|every) \w+(?: \w+)? (?:has|is|can|equals)\b|\w+s are (?:the|always)\b/),
  has(
    "recall",
    0.9,
    /\b(?:is|are|has|have|means|equals|implies)\b.*\b(?:of|for|with|to|by) (?:a|an|any|each|every|all|the same)\b/,
    ({ share, isOpening }) => share < 0.5 && !isOpening,
  ),
  has("recall", 0.9, /\b(?:always|never|in general|generally|at most|every|any|usually|implicitly)\b/),
  starts("recall", 2, /1 \w+ (?:=|is|equals) /),
  // A law: one quantity in terms of others, without their values.
  starts(
    "recall",
    2,
    /(?:use )?[a-zα-ω]{1,12}(?:_?\w)?\s*=\s*(?=[^=]*[a-zα-ω][^=]*[a-zα-ω])[^=\d]*(?:[\d²³][^=\d]*){0,2}\.?$/,
  ),
  // Set-up.
  has(
    "set-up",
    2.2,
    /\b(?:we are|we're|i'm|i am|are|is) (?:given|told|asked|being asked|supposed)\b|\b(?:problem|question|task|puzzle|exercise|user) (?:is|says|asks|states|asking|wants|only asks|doesn't|does not)\b|\bstatement says\b|\b(?:problem|question|task):/,
  ),
  starts(
    "set-up",
    1.7,
    /(?:.*\b)?(?:i|we) (?:need|have|want|am asked|must|should)(?: to)? (?:find|figure|evaluate|solve|determine|understand|prove|count|decide|the|x|y|a)\b/,
    ({ isOpening }) => isOpening,
  ),
  starts("set-up", 1.3, /given\b|goal|unknown|we have\b|there (?:are|is)\b|they want/),
  starts("set-up", 2.2, /let (?!me|us|'s)\S+ (?:be|denote|and|the)\b|let \$|i'll call|denote|call \w+|claim:/),
  has(
    "set-up",
    1.4,
    /\bre-?read|\bi want to (?:know|find)|\b(?:problem|question) .{0,20}wants?\b|\bi(?:'ll| will)? (?:assume|guess)\b|\bwhat's given|\bstand(?:s)? for\b|\bwe (?:need|want) [a-z] with\b/,
  ),
  starts("set-up", 1.6, /draw\b/, ({ isOpening }) => isOpening),
  starts("set-up", 0.8, /["“]/),
  // Compute.
  starts(
    "compute",
    0.9,
    /(?:subtract|divid|multiply|add|expand|factor|simplif|squar|substitut|dissolv|evaluat|plugg|tak)ing\b|from the (?:first|second)/,
  ),
  has("compute", 0.6, /\b(?:gives|yields|becomes|equals|simplifies|leaves|obtain|contradicting)\b/),
];
