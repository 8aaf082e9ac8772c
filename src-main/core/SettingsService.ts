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

  update(change: { [Name in keyof Settings]?: Settings[Name] | undefined }): void {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const next = schema.parse({ ...this.values.value, ...Object.fromEntries(given) });
    this.#repository.write(setting, next);
    this.values.set(next);
  }
}
