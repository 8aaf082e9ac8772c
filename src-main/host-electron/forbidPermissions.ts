import type { Session } from "electron";

/** Copying text and formulas; everything else a page can ask for is refused. */
const allowed = "clipboard-sanitized-write";

export function forbidPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === allowed));
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
