import styles from "./LargerModels.module.css";

/** Which models are worth getting, and how to use them here. */
export function LargerModels() {
  return (
    <section aria-labelledby="larger" className={styles["larger"]}>
      <h2 id="larger">A larger model</h2>
      <p>
        Stemma is made for open reasoning models. Get one of these as a GGUF file from where you like, then add it
        above.
      </p>
      <dl>
        <dt>Phi-4-reasoning</dt>
        <dd>14B. About 9 GB as Q4_K_M; wants 12 GB of memory or more.</dd>
        <dt>Phi-4-mini-reasoning</dt>
        <dd>3.8B. About 2.5 GB as Q4_K_M; for smaller machines.</dd>
      </dl>
    </section>
  );
}
