import { Paperclip } from "lucide-react";
import { use } from "react";
import { IconButton } from "../icon-button/IconButton.tsx";
import { words } from "../words/words.ts";
import { ProblemFilesContext } from "./ProblemFilesContext.ts";

/** Lets the person choose problem files. */
export function OpenFilesButton({ isDisabled }: { isDisabled: boolean }) {
  const open = use(ProblemFilesContext);
  return <IconButton icon={Paperclip} label={words().preview.open} disabled={isDisabled} onClick={open} />;
}
