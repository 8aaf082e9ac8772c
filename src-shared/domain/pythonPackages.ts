/** What Python code can import besides the standard library. */
export const pythonPackages = ["sympy", "mpmath"] as const;
