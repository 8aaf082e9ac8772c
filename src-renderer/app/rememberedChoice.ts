/** A choice as it was last known here, so that the first paint need not wait for the core; undefined where it is not. */
export function rememberedChoice<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
  try {
    const stored = window.localStorage.getItem(`stemma.${name}`);
    return values.find((value) => value === stored);
  } catch {
    return undefined;
  }
}

export function rememberChoice(name: string, value: string): void {
  try {
    window.localStorage.setItem(`stemma.${name}`, value);
  } catch {
    // Without storage the first paint is the usual one.
  }
}
