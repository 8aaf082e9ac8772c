import { settings as schema, type Settings } from "../../src-shared/domain/settings.ts";
import type { SettingsRepository } from "./storage/SettingsRepository.ts";
import { Topic } from "./Topic.ts";

const setting = "settings";

/** The user's settings. */
export class SettingsService {
  readonly values: Topic<Settings>;
  readonly #repository: SettingsRepository;

  constructor(repository: SettingsRepository) {
    this.#repository = repository;
    this.values = new Topic(schema.catch(schema.parse({})).parse(repository.read(setting) ?? {}));
  }

  update(change: { theme?: Settings["theme"] | undefined }): void {
    const next = schema.parse({ ...this.values.value, ...(change.theme && { theme: change.theme }) });
    this.#repository.write(setting, next);
    this.values.set(next);
  }
}
