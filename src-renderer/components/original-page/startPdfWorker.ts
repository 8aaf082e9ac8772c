// oxlint-disable-next-line import/default -- the build gives its address
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { pdfPolicyName } from "../../../src-shared/contract/contentSecurityPolicy.ts";

/** The part of the Trusted Types API used here; browsers without it have no `trustedTypes`. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): unknown };
}

const factory = (globalThis as { trustedTypes?: unknown }).trustedTypes as PolicyFactory | undefined;

const address = new URL(workerUrl, import.meta.url).href;

/** Whatever it is asked for, it gives this one script. */
const policy = factory?.createPolicy(pdfPolicyName, { createScriptURL: () => address });

/** Starts the half of pdf.js that reads a file, in a worker from the app's own origin. */
export const startPdfWorker = (): Worker =>
  new Worker((policy?.createScriptURL("") ?? address) as string, { type: "module", name: "pdf" });
