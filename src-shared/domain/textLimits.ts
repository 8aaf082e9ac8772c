/** Characters a question may have; far above any context, and still safe to store and show. */
export const maxQuestionLength = 1_000_000;
export const maxTitleLength = 200;
export const maxTagLength = 40;
/** Characters a search may have. */
export const maxSearchLength = 500;
