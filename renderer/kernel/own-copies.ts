import { shell } from './api.ts'

/** Marks a part of the page as sealed: `<div {...sealed}>`. What is copied from it leaves the clipboard in ten seconds. */
export const sealed = { 'data-sealed': '' } as const

/** Tells the main process whenever something is copied from the page, so that a lock can forget it. Called once. */
export function watchCopies() {
  const onCopy = () => {
    const from = document.getSelection()?.anchorNode
    const element = from instanceof Element ? from : from?.parentElement
    // The clipboard holds the text once the event is over.
    setTimeout(() => void shell.copied({ sealed: element?.closest('[data-sealed]') != null }), 0)
  }
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCopy)
}

/** Puts a text on the clipboard as if it had been selected and copied: the page may not write there in any other way. */
export function copyText(text: string) {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', onCopy, { once: true, capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
}
