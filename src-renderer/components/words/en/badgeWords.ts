/** What rules found of an answer. */
export const badgeWords = { verified: "Verified", contradicted: "Contradicted", claimed: "Not checked" };
