import { useTopic } from "../../client/useTopic.ts";
import { ChipLink } from "../../components/chip/ChipLink.tsx";
import { StatusDot } from "../../components/status-dot/StatusDot.tsx";
import { routeHref } from "../../app/routes.ts";
import { engineWords } from "./engineWords.ts";

/** The model in use and the engine's state; leads to the models. */
export function ModelChip() {
  const list = useTopic("models.list");
  const words = engineWords(useTopic("engine.status"), list?.selectedId);
  const name = list?.models.find(({ modelId }) => modelId === list.selectedId)?.name ?? "Models";
  return (
    <ChipLink href={routeHref({ page: "models" })} aria-label={`Model: ${name}, ${words.short}`} title={words.long}>
      <StatusDot kind={words.dot} />
      <span>{name}</span>
    </ChipLink>
  );
}
