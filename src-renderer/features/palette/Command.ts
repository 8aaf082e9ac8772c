import type { LucideIcon } from "lucide-react";
import type { Words } from "../../components/words/words.ts";

/** One thing that can be done from the palette. */
export interface Command {
  /** Its own among all commands. */
  id: string;
  group: keyof Words["palette"]["groups"];
  label: string;
  icon: LucideIcon;
  /** More words that it is found by. */
  keywords?: string;
  /** Quieter words at its end, such as the keys that do the same. */
  detail?: string;
  run: () => void;
}
