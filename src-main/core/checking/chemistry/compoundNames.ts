/**
 * Formulas of common substances by their English names, in lower case. Elements that occur as molecules are given as these:
 * "oxygen" is O2, unless the text says "atoms".
 */
export const compoundNames: ReadonlyMap<string, string> = new Map(
  `
water H2O|carbon dioxide CO2|carbon monoxide CO|oxygen O2|oxygen gas O2|hydrogen H2|hydrogen gas H2|nitrogen N2|nitrogen gas N2
chlorine Cl2|chlorine gas Cl2|fluorine F2|bromine Br2|iodine I2|ozone O3|helium He|neon Ne|argon Ar|carbon C|sodium Na|magnesium Mg
aluminium Al|aluminum Al|iron Fe|copper Cu|zinc Zn|silver Ag|gold Au|calcium Ca|potassium K|lead Pb|methane CH4|ethane C2H6
propane C3H8|butane C4H10|ethene C2H4|ethylene C2H4|acetylene C2H2|ethyne C2H2|benzene C6H6|octane C8H18|methanol CH3OH
ethanol C2H5OH|acetic acid CH3COOH|ethanoic acid CH3COOH|glucose C6H12O6|sucrose C12H22O11|ammonia NH3|sodium chloride NaCl
table salt NaCl|potassium chloride KCl|calcium chloride CaCl2|magnesium chloride MgCl2|hydrochloric acid HCl|hydrogen chloride HCl
sulfuric acid H2SO4|sulphuric acid H2SO4|nitric acid HNO3|phosphoric acid H3PO4|sodium hydroxide NaOH|potassium hydroxide KOH
calcium hydroxide Ca(OH)2|calcium carbonate CaCO3|sodium carbonate Na2CO3|sodium bicarbonate NaHCO3|calcium oxide CaO
magnesium oxide MgO|sulfur dioxide SO2|sulphur dioxide SO2|sulfur trioxide SO3|nitrogen dioxide NO2|hydrogen peroxide H2O2
hydrogen sulfide H2S|ammonium nitrate NH4NO3|ammonium chloride NH4Cl|silver nitrate AgNO3|potassium permanganate KMnO4
copper sulfate CuSO4|copper(ii) sulfate CuSO4|iron(iii) oxide Fe2O3|iron(ii) oxide FeO|aluminium oxide Al2O3|aluminum oxide Al2O3`
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const space = row.lastIndexOf(" ");
      return [row.slice(0, space), row.slice(space + 1)];
    }),
);
