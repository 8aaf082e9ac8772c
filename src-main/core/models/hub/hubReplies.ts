import { z } from "zod";

/** What the hub says of a repository, as far as it is used here. */
export const repositoryReply = z.object({
  sha: z.string().optional(),
  gated: z.union([z.boolean(), z.string()]).nullish(),
  tags: z.array(z.string()).nullish(),
  cardData: z
    .object({
      license: z.union([z.string(), z.array(z.string())]).nullish(),
      license_name: z.string().nullish(),
    })
    .nullish()
    .catch(null),
});
export type RepositoryReply = z.infer<typeof repositoryReply>;

/** One page of a repository's files and folders. */
export const treeReply = z.array(
  z.object({
    type: z.string(),
    path: z.string(),
    size: z.number().nonnegative().catch(0),
    lfs: z.object({ oid: z.string(), size: z.number().nonnegative() }).nullish(),
  }),
);

/** The licence's name, or null where the repository names none. */
export function licenceIn({ cardData, tags }: RepositoryReply): string | null {
  const card = [cardData?.license].flat()[0];
  const named = card === "other" ? (cardData?.license_name ?? card) : card;
  return named ?? tags?.find((tag) => tag.startsWith("license:"))?.slice("license:".length) ?? null;
}

/** The query of the next page, or null. Only that, since a mirror may pass on addresses of the hub it mirrors. */
export function nextQuery(link: string | undefined): string | null {
  const next = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(link ?? "")?.[1];
  const search = next === undefined ? undefined : URL.parse(next, "http://hub")?.search;
  return search === undefined || search === "" ? null : search;
}

/** The SHA-256 that a tag is, or null for another kind of tag. */
export function hashIn(tag: string | undefined): string | null {
  return /^(?:W\/)?"?([0-9a-f]{64})"?$/i.exec(tag ?? "")?.[1]?.toLowerCase() ?? null;
}

/** The commit that a server names, or null where it is none. */
export function commitIn(text: string | undefined): string | null {
  return text !== undefined && /^[0-9a-f]{40}$/.test(text) ? text : null;
}
