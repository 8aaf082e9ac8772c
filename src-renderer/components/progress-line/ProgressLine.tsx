import styles from "./ProgressLine.module.css";

interface ProgressLineProps {
  label: string;
  /** 0 to 1, or null where the end is not known. */
  fraction: number | null;
}

/** A thin line that fills. */
export function ProgressLine({ label, fraction }: ProgressLineProps) {
  return (
    <progress
      className={styles["line"]}
      aria-label={label}
      max={1}
      {...(fraction === null ? {} : { value: fraction })}
    />
  );
}
