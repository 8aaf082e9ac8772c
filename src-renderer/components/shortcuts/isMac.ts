/** Whether this is a Mac, where Cmd does what Ctrl does elsewhere. */
export const isMac = /^Mac|^iP/.test(navigator.platform);
