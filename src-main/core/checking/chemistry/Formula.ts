/** A chemical species, read. */
export interface Formula {
  /** As written, in one spelling, without the state: `CuSO4·5H2O`, `SO4^2-`. */
  text: string;
  /** Atoms of each element. Empty for an electron. */
  counts: ReadonlyMap<string, number>;
  /** In elementary charges. */
  charge: number;
  /** `s`, `l`, `g`, `aq`, or null where none is given. */
  state: "s" | "l" | "g" | "aq" | null;
}
