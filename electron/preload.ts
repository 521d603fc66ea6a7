import { contextBridge, ipcRenderer } from 'electron'

// The page this runs in; the rest of this folder has no page, so its types know none.
declare const window: { postMessage(message: unknown, target: string, transfer: unknown[]): void; readonly location: { readonly origin: string } }

/** The whole bridge. New features never change this file: the "kitestring:" prefix is the fence. */
contextBridge.exposeInMainWorld('kitestring', {
  invoke: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(`kitestring:${channel}`, input),
})
for (const news of ['kitestring:port', 'kitestring:flush']) {
  ipcRenderer.on(news, (event, detail: unknown) => {
    window.postMessage({ news, detail }, window.location.origin, [...event.ports])
  })
}
