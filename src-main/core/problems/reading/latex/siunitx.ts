/** Names of units and prefixes in siunitx, as they are written. */
const names: Readonly<Record<string, string>> = {
  meter: "m",
  metre: "m",
  gram: "g",
  kilogram: "kg",
  kg: "kg",
  second: "s",
  ampere: "A",
  kelvin: "K",
  mole: "mol",
  candela: "cd",
  hertz: "Hz",
  newton: "N",
  pascal: "Pa",
  joule: "J",
  watt: "W",
  coulomb: "C",
  volt: "V",
  farad: "F",
  ohm: "\\Omega",
  siemens: "S",
  tesla: "T",
  weber: "Wb",
  henry: "H",
  lumen: "lm",
  lux: "lx",
  becquerel: "Bq",
  gray: "Gy",
  minute: "min",
  hour: "h",
  day: "d",
  year: "a",
  litre: "L",
  liter: "L",
  tonne: "t",
  bar: "bar",
  electronvolt: "eV",
  celsius: "{}^{\\circ}C",
  degreeCelsius: "{}^{\\circ}C",
  degree: "{}^{\\circ}",
  percent: "\\%",
  radian: "rad",
  angstrom: "Å",
  yocto: "y",
  femto: "f",
  pico: "p",
  nano: "n",
  micro: "\\mu ",
  milli: "m",
  centi: "c",
  deci: "d",
  deca: "da",
  hecto: "h",
  kilo: "k",
  mega: "M",
  giga: "G",
  tera: "T",
};

const prefix = /^(?:yocto|femto|pico|nano|micro|milli|centi|deci|deca|hecto|kilo|mega|giga|tera)$/;

/** A number of siunitx: `1.2e-3` as a power of ten. */
export function siNumber(text: string): string {
  return text
    .trim()
    .replaceAll(/\\pm|\+-/g, "\\pm ")
    .replace(/^e([+-]?\d+)$/i, "10^{$1}")
    .replaceAll(
      /(\d)\s*[eEdD]([+-]?\d+)/g,
      (_, digit: string, power: string) => `${digit}\\times 10^{${power.replace("+", "")}}`,
    );
}

interface Unit {
  text: string;
  exponent: string;
  isPer: boolean;
}

/** Units of siunitx, by name (`\metre\per\second`) or by sign (`m/s^2`), for KaTeX. */
export function siUnit(text: string): string {
  if (!text.includes("\\")) return `\\mathrm{${text.trim().replaceAll(/[.~]/g, "\\,")}}`;
  const units: Unit[] = [];
  let next: Unit = { text: "", exponent: "", isPer: false };
  const take = (): void => {
    units.push(next);
    next = { text: "", exponent: "", isPer: false };
  };
  for (const [, name = "", argument = "", plain] of text.matchAll(/\\([a-zA-Z]+)\s*(?:\{([^{}]*)\})?|([^\\\s.~]+)/g)) {
    const last = units.at(-1);
    if (plain !== undefined) {
      next.text += plain;
      take();
    } else if (name === "per") next.isPer = true;
    else if (name === "square" || name === "cubic") next.exponent = name === "square" ? "2" : "3";
    else if (name === "squared" || name === "cubed" || name === "tothe") {
      if (last !== undefined) last.exponent = name === "squared" ? "2" : name === "cubed" ? "3" : argument;
    } else {
      next.text += names[name] ?? name;
      if (!prefix.test(name)) take();
    }
  }
  return `\\mathrm{${units.map(unitText).join("\\,")}}`;
}

function unitText({ text, exponent, isPer }: Unit): string {
  if (isPer) return `${text}^{-${exponent === "" ? "1" : exponent}}`;
  return exponent === "" ? text : `${text}^{${exponent}}`;
}
