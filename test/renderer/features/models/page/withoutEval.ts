import { config } from "zod";

// The page's security policy forbids making code from text, which the schemas would try for speed. Import it first.
config({ jitless: true });
