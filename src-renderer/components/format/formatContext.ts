/** A number of tokens as models are named by it: `8k`, `40k`, `131k` for 131,000, `512`. */
export function formatContext(tokens: number): string {
  if (tokens < 1000) return String(tokens);
  return `${Math.round(tokens % 1024 === 0 ? tokens / 1024 : tokens / 1000)}k`;
}
