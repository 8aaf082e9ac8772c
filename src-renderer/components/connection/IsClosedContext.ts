import { createContext } from "react";

/** True once the app's core is gone; what would need it is then disabled. */
export const IsClosedContext = createContext(false);
