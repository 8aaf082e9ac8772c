/** How to reach servers: directly, through one proxy, or as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say. */
export type ProxyChoice = { kind: "none" } | { kind: "environment" } | { kind: "address"; address: string };
