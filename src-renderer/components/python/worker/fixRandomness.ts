/**
 * Lets what asks the system for random bytes get the same ones each time, so that the same code gives the same output.
 * Nothing here needs secrets. (xorshift32, Marsaglia 2003, "Xorshift RNGs")
 * @returns begins anew
 */
export function fixRandomness(): () => void {
  const seed = 0x2545_f491;
  let state = seed;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  crypto.getRandomValues = (view) => {
    if (view !== null)
      new Uint8Array(view.buffer, view.byteOffset, view.byteLength).forEach(
        (_, index, bytes) => (bytes[index] = next()),
      );
    return view;
  };
  return () => (state = seed);
}
