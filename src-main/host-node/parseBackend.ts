import { backendChoice, type BackendChoice } from "../../src-shared/domain/settings.ts";
import { UsageError } from "./UsageError.ts";

/**
 * The backend that `--gpu` names, or undefined where it is left out.
 * @throws UsageError
 */
export function parseBackend(text: string | undefined): BackendChoice | undefined {
  if (text === undefined) return undefined;
  const { success, data } = backendChoice.safeParse(text);
  if (!success) throw new UsageError(`--gpu takes ${backendChoice.options.join(", ")}, not "${text}".`);
  return data;
}
