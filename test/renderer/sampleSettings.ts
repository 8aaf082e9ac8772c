import { settings } from "../../src-shared/domain/settings.ts";

/** The settings of one who has changed none. */
export const sampleSettings = settings.parse({});
