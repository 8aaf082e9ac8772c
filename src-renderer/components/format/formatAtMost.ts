/** A time that something takes at most, rounded up so that it stays true: `4 s`, `25 s`, `6 min`, `1 h 20 min`. */
export function formatAtMost(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds <= 10) return `${seconds} s`;
  const fives = Math.ceil(seconds / 5) * 5;
  if (fives < 60) return `${fives} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const tens = Math.ceil(minutes / 10) * 10;
  return tens % 60 === 0 ? `${tens / 60} h` : `${Math.floor(tens / 60)} h ${tens % 60} min`;
}
