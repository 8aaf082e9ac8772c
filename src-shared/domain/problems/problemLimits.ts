/** Problems that a sheet may have. */
export const mostProblems = 2_000;
/** Bytes of the largest file that is taken in. */
export const mostFileBytes = 100_000_000;
/** Bytes of a file that are sent at a time: far below what a message may have, and quick to decode. */
export const pieceBytes = 1_000_000;
