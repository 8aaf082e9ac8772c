import { join } from "node:path";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

const repositoryPattern = /^[\w.-]+\/[\w.-]+$/;
/** Names that no system takes amiss: no path parts, no control characters, nothing that Windows reserves. */
// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const unsafeCharacters = /[\u0000-\u001f\u007f<>:"\\|?*]/;
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const longestName = 200;

const isSafe = (name: string): boolean =>
  name !== "" &&
  name.length <= longestName &&
  !/^\.+$/.test(name) &&
  !/[. ]$/.test(name) &&
  !unsafeCharacters.test(name) &&
  !windowsDevice.test(name);

/**
 * Where a file of a repository goes.
 * @param modelsDir absolute path of the folder for models
 * @param path inside the repository, with forward slashes
 * @returns an absolute path inside `modelsDir`
 * @throws AppError `downloads/bad-name` for one that could lead elsewhere or is no GGUF file
 */
export function targetFor(modelsDir: string, repository: string, path: string): string {
  const names = [...repository.split("/"), ...path.split("/")];
  if (!repositoryPattern.test(repository) || !names.every(isSafe) || !/\.gguf$/i.test(path))
    throw new AppError("downloads/bad-name", `${repository} ${path}`, { data: { name: `${repository}/${path}` } });
  return join(modelsDir, ...names);
}
