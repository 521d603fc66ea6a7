import { ipcMain } from 'electron'
import type { Contract } from '#shared/kernel/contract.ts'
import type { Reply } from './dispatch.ts'

/** The one place that touches ipcMain for calls: one channel per call, our own top pages only. */
export function listen(contract: Contract, allowed: (url: URL) => boolean, dispatch: (channel: string, raw: unknown) => Promise<Reply>) {
  for (const [feature, calls] of Object.entries(contract)) {
    for (const name of Object.keys(calls)) {
      ipcMain.handle(`kitestring:${feature}.${name}`, (event, raw: unknown) => {
        const frame = event.senderFrame
        if (!frame || frame.parent || !allowed(new URL(frame.url))) throw new Error('Untrusted sender')
        return dispatch(`${feature}.${name}`, raw)
      })
    }
  }
}
