import { useLayoutEffect, useRef, useState } from 'react'
import { cutIntoPages } from '#shared/papers/page-fit.rules.ts'

/** Room that the head of a further page and of its table takes, in CSS pixels (22 mm). */
const furtherHead = 83
/** What a page holds where text runs on over several, in CSS pixels (297 mm without 12 mm at either end). */
const longPageHeight = (273 / 25.4) * 96

/**
 * Fits a stack of pieces on one page by trying ever closer settings (steps 0, 1, …), then cuts it into pages. Puts the
 * page to measure at `page`; its pieces carry `data-piece`, the head first. `cut` is how many pieces each page holds.
 */
export function usePageFit(steps: number, onLaidOut: (pages: number) => void) {
  const page = useRef<HTMLElement>(null)
  const [step, setStep] = useState(0)
  const [cut, setCut] = useState<readonly number[] | null>(null)
  useLayoutEffect(() => {
    if (!page.current) return
    if (cut) onLaidOut(printedPages(page.current))
    else if (step === steps) setCut(cutPage(page.current))
    else if (overflows(page.current)) setStep(step + 1)
    else onLaidOut(1)
  }, [step, steps, cut, onLaidOut])
  return { page, step, cut }
}

const bodyOf = (page: HTMLElement): HTMLElement => {
  const body = page.querySelector<HTMLElement>('[data-body]')
  if (!body) throw new Error('a page without a body')
  return body
}

function overflows(page: HTMLElement): boolean {
  const body = bodyOf(page)
  return body.scrollHeight > body.clientHeight || page.scrollHeight > page.clientHeight + 1
}

function cutPage(page: HTMLElement): number[] {
  const body = bodyOf(page).getBoundingClientRect()
  const [head = body.top, ...ends] = [...page.querySelectorAll('[data-piece]')].map((piece) => piece.getBoundingClientRect().bottom)
  const heights = ends.map((end, at) => end - (ends[at - 1] ?? head))
  return cutIntoPages(heights, (at) => (at === 0 ? body.bottom - head : body.height - furtherHead))
}

/** How many pages come out. A page that holds something longer than paper is marked to run on (A4.module.css). */
function printedPages(first: HTMLElement): number {
  const pages = [...(first.parentElement?.querySelectorAll<HTMLElement>(':scope > section') ?? [])]
  return pages.reduce((sum, page) => {
    if (!overflows(page)) return sum + 1
    page.dataset['long'] = ''
    return sum + Math.ceil(page.getBoundingClientRect().height / longPageHeight)
  }, 0)
}
