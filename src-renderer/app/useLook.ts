import { useEffect } from "react";
import { useTopic } from "../client/useTopic.ts";

/** Puts the size of text, the space between things and the motion that are set on the page; see `theme.css`. */
export function useLook(): void {
  const { textSize = 100, density = "roomy", motion = "system" } = useTopic("settings.values") ?? {};
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    style.setProperty("--text-size", String(textSize / 100));
    dataset["density"] = density;
    dataset["motion"] = motion;
  }, [textSize, density, motion]);
}
