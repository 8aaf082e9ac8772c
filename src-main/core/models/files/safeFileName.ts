/** Names that Windows keeps for devices, with any ending. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** What some system forbids in names, with characters that cannot be seen. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Bytes of a name: systems allow 255, and a copy on its way has a longer one. */
const maxNameBytes = 200;

/** Whether a name means one ordinary file inside a folder, on every system. */
export function isSafeFileName(name: string): boolean {
  return (
    name !== "" &&
    !/^\.|[. ]$/.test(name) &&
    !forbidden.test(name) &&
    !deviceName.test(name) &&
    Buffer.byteLength(name) <= maxNameBytes
  );
}

/** A name for a file or folder that every system accepts, as like the wanted one as can be. */
export function safeFileName(wanted: string): string {
  const extension = /\.gguf$/i.exec(wanted)?.[0] ?? "";
  const allowed = wanted.slice(0, wanted.length - extension.length).replaceAll(new RegExp(forbidden, "gu"), "-");
  // Of a long name the end is kept, where the number of the part stands.
  const short = Buffer.from(allowed)
    .subarray(-(maxNameBytes - extension.length))
    .toString("utf8");
  let stem = short.replace(/^[\ufffd. ]+|[. ]+$/g, "");
  if (stem === "" || deviceName.test(stem)) stem = `model ${stem}`.trim();
  return stem + extension;
}
