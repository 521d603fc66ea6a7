import { type Ref, type RefObject, useImperativeHandle, useRef } from 'react'

/** What a form needs of a field made of several parts: to put the focus in it. */
export interface Focusable {
  focus(): void
}

/** A ref for the box of such a field; `ref.focus()` goes to the part that the Tab key would reach first. */
export function useFocusFirst(ref: Ref<Focusable> | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    focus: () => box.current?.querySelector<HTMLElement>('[tabindex="0"], input:not([tabindex="-1"])')?.focus(),
  }))
  return box
}
