import { join } from "node:path";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { isSafeFileName } from "../files/safeFileName.ts";

const repositoryPattern = /^[\w.-]+\/[\w.-]+$/;

/**
 * Where a file of a repository goes.
 * @param modelsDir absolute path of the folder for models
 * @param path inside the repository, with forward slashes
 * @returns an absolute path inside `modelsDir`
 * @throws AppError `downloads/bad-name` for one that could lead elsewhere or is no GGUF file
 */
export function targetFor(modelsDir: string, repository: string, path: string): string {
  const names = [...repository.split("/"), ...path.split("/")];
  if (!repositoryPattern.test(repository) || !names.every(isSafeFileName) || !/\.gguf$/i.test(path))
    throw new AppError("downloads/bad-name", `${repository} ${path}`, { data: { name: `${repository}/${path}` } });
  return join(modelsDir, ...names);
}
