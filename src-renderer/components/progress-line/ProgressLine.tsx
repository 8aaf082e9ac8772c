import styles from "./ProgressLine.module.css";

interface ProgressLineProps {
  label: string;
  /** 0 to 1, or null where the end is not known. */
  fraction: number | null;
  /** What a screen reader says of it; defaults to the percentage. */
  valueText?: string;
}

/** A thin line that fills. */
export function ProgressLine({ label, fraction, valueText }: ProgressLineProps) {
  return (
    <progress
      className={styles["line"]}
      aria-label={label}
      aria-valuetext={valueText}
      max={1}
      {...(fraction === null ? {} : { value: fraction })}
    />
  );
}
