import { useTopic } from "../../client/useTopic.ts";
import { words } from "../../components/words/words.ts";
import { engineFacts, engineSentence } from "./engineWords.ts";
import styles from "./SettingsPart.module.css";

/** What the engine does now. */
export function EngineNow() {
  const status = useTopic("engine.status");
  const list = useTopic("models.list");
  const modelId = status !== undefined && "modelId" in status ? status.modelId : undefined;
  const modelName = list?.models.find((model) => model.modelId === modelId)?.name ?? words().engine.theModel;
  const sentence = engineSentence(status, modelName);
  if (sentence !== undefined) return <p className={styles["now"]}>{sentence}</p>;
  return (
    <dl aria-label={words().engine.facts.title} className={styles["facts"]}>
      {engineFacts(status, modelName).map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
