import { mathsPolicyName } from "../../../src-shared/contract/contentSecurityPolicy.ts";

/** The part of the Trusted Types API used here; browsers without it have no `trustedTypes`. */
interface MarkupPolicy {
  createHTML(text: string): TrustedHTML;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): MarkupPolicy;
}

declare global {
  // TypeScript's DOM library does not have it yet.
  var trustedTypes: PolicyFactory | undefined;
}

const policy = globalThis.trustedTypes?.createPolicy(mathsPolicyName, { createHTML: (text) => text });

/** Markup that KaTeX or MathLive made, allowed into the page. Never call it with anything else: nothing is checked here. */
export function formulaMarkup(output: string): string | TrustedHTML {
  return policy?.createHTML(output) ?? output;
}
