/** A list in another order, always the same for the same seed, so that a file reads the same each time. */
export function shuffled<Entry>(list: readonly Entry[], seed: string): Entry[] {
  let state = 2_166_136_261;
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 16_777_619);
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + last;
    const other = (state >>> 8) % (last + 1);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
