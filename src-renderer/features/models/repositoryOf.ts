/** A repository on the hub and the revision wanted of it. */
export interface WantedRepository {
  repository: string;
  revision: string;
}

/** Reads `owner/name`, `owner/name@revision` or a page's address; the core says what is wrong with anything else. */
export function repositoryOf(text: string): WantedRepository {
  const at = /^https?:/i.test(text) ? -1 : text.lastIndexOf("@");
  if (at <= 0 || at === text.length - 1) return { repository: text, revision: "main" };
  return { repository: text.slice(0, at), revision: text.slice(at + 1) };
}
