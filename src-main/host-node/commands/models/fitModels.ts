import { fitTable, machineWords } from "./fitWords.ts";
import type { ModelsContext } from "./ModelsContext.ts";

/** Prints how well each model of the catalogue would run on this machine. */
export async function fitModels({ core, printer }: ModelsContext): Promise<number> {
  await core.fitAdvisor.assess();
  const machine = core.fitAdvisor.machine.value;
  const fits = core.fitAdvisor.fits.value;
  const table = fitTable(core.catalogue.value.value.models, fits);
  const advice =
    fits.recommendedVariantId === null
      ? "None of them can be recommended for this machine.\n"
      : `Recommended: stemma models download ${fits.recommendedVariantId}\n`;
  printer.answer({ machine, fits }, `${machine === null ? "" : `${machineWords(machine)}\n`}${table}\n${advice}`);
  return 0;
}
