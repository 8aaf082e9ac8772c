import { basename, resolve } from "node:path";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { UsageError } from "../../UsageError.ts";

/**
 * The model that a person names by its id, its path, its name or the file's name, or by a part of a name.
 * @throws UsageError when there is none or more than one, with those that could be meant
 */
export function findModel(models: readonly ModelFile[], text: string): ModelFile {
  const path = resolve(text);
  const exact = models.find((model) => model.modelId === text || model.path === path);
  if (exact !== undefined) return exact;
  const wanted = text.toLowerCase();
  const namesOf = ({ name, path: place }: ModelFile): string[] => [name.toLowerCase(), basename(place).toLowerCase()];
  const named = models.filter((model) => namesOf(model).includes(wanted));
  const alike = models.filter((model) => namesOf(model).some((name) => name.includes(wanted)));
  const [found, ...others] = named.length > 0 ? named : alike;
  if (found === undefined)
    throw new UsageError(`There is no model "${text}". "stemma models list" shows those there are.`);
  if (others.length === 0) return found;
  const candidates = [found, ...others].map(({ modelId, name, path: place }) => `  ${modelId}  ${name}  ${place}`);
  throw new UsageError(`"${text}" could be any of these; name one by its id:\n${candidates.join("\n")}`);
}
