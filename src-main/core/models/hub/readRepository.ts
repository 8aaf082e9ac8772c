import { AppError } from "../../../../src-shared/errors/AppError.ts";

/** What a person named; null for what they left open. */
export interface NamedRepository {
  /** `owner/name` */
  repository: string;
  revision: string | null;
  path: string | null;
}

const namePattern = /^(?!.*(\.\.|--))[A-Za-z0-9_](?:[\w.-]{0,94}\w)?$/;
/** Without line breaks and other control characters; the file's own name is judged where it is written. */
// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const stepPattern = /^(?!\.{1,2}$)[^/\\\u0000-\u001f\u007f]+$/;
const ownHost = /^(?:www\.)?(?:huggingface\.co|hf\.co)\//i;

/**
 * Reads `owner/name`, `owner/name@revision`, `owner/name/path`, either of them after `hf:`, or the address of a page or
 * file on a hub.
 * @throws AppError `hub/bad-address`
 */
export function readRepository(text: string): NamedRepository {
  const trimmed = text.trim();
  try {
    const named = /^https?:\/\//i.test(trimmed) ? readAddress(trimmed) : readName(trimmed);
    if (isValid(named)) return named;
  } catch (thrown) {
    // What `decodeURIComponent` and `URL` cannot read is no address.
    if (!(thrown instanceof URIError) && !(thrown instanceof TypeError)) throw thrown;
  }
  throw new AppError("hub/bad-address", `not a repository: ${trimmed}`, { data: { address: trimmed } });
}

/** Whether a repository, revision and path can be asked for without leaving their place in an address. */
export function isValid({ repository, revision, path }: NamedRepository): boolean {
  const names = repository.split("/");
  if (names.length !== 2 || !names.every((name) => namePattern.test(name))) return false;
  if (revision !== null && !revision.split("/").every((step) => /^[\w.-]+$/.test(step) && stepPattern.test(step)))
    return false;
  return path === null || path.split("/").every((step) => stepPattern.test(step));
}

function readName(text: string): NamedRepository {
  const bare = text.replace(/^hf:(\/\/)?/i, "");
  if (ownHost.test(bare)) return readAddress(`https://${bare}`);
  const [owner = "", nameAndRevision = "", ...steps] = bare.split("/");
  const [name = "", revision = null, ...more] = nameAndRevision.split("@");
  if (more.length > 0) throw new TypeError("more than one revision");
  return { repository: `${owner}/${name}`, revision, path: steps.length === 0 ? null : steps.join("/") };
}

function readAddress(text: string): NamedRepository {
  // `URL` would resolve them, and make another name of it.
  if (/(^|\/)(\.|%2e){1,2}(\/|$)|\\/i.test(text)) throw new TypeError("steps out of its place");
  const { pathname } = new URL(text);
  const steps = pathname.split("/").slice(1);
  if (steps.at(-1) === "") steps.pop();
  const [owner = "", name = "", kind, ...rest] = steps.map(decodeURIComponent);
  const repository = `${owner}/${name}`;
  // Addresses of data sets and spaces have three names, and others lead to no file.
  if (kind === undefined) return { repository, revision: null, path: null };
  if (!["blob", "resolve", "tree", "raw"].includes(kind) || rest.length === 0) throw new TypeError("no file's address");
  const length = rest[0] === "refs" ? 3 : 1;
  const path = rest.slice(length).join("/");
  return { repository, revision: rest.slice(0, length).join("/"), path: path === "" || kind === "tree" ? null : path };
}
