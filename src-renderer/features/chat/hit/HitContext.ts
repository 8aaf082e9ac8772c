import { createContext } from "react";
import type { HitPlace } from "../../../app/routes.ts";

/** The place that was looked for; its part of the page is opened. */
export const HitContext = createContext<HitPlace | undefined>(undefined);
