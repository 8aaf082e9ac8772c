import { contextBridge, ipcRenderer, webUtils } from "electron";
import { connectChannel, portChannel } from "./channels.ts";

ipcRenderer.on(portChannel, (event) => {
  const [port] = event.ports;
  // The page is this window's own document, so no other one can receive it.
  if (port !== undefined) window.postMessage(portChannel, "*", [port]);
});

contextBridge.exposeInMainWorld("stemma", {
  connect: () => ipcRenderer.send(connectChannel),
  pathForFile: (file: File) => webUtils.getPathForFile(file),
});
