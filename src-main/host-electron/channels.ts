/** The two messages between preload and main. Everything else goes through the port. */
export const connectChannel = "stemma:connect";
/** Carries the port to the preload; the preload hands it to the page with the same text. */
export const portChannel = "stemma:port";
