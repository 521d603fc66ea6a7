import { shell } from './api.ts'

/** Marks a part of the page as sealed: `<div {...sealed}>`. What is copied from it does not stay in the clipboard. */
export const sealed = { 'data-sealed': '' } as const

/** Tells the main process whenever something is copied from a sealed part of the page. Called once. */
export function watchSealedCopies() {
  document.addEventListener('copy', () => {
    const from = document.getSelection()?.anchorNode
    const element = from instanceof Element ? from : from?.parentElement
    // The clipboard holds the text once the event is over.
    if (element?.closest('[data-sealed]')) setTimeout(() => void shell.copiedFromSealed({}), 0)
  })
}
