import { useLayoutEffect, useRef, useState } from 'react'
import { balanceColumns, fillColumns, type GroupPart, type MeasuredGroup } from '#shared/papers/page-fit.rules.ts'

/** Room that the head of a further page takes, in CSS pixels (14 mm). */
const furtherHead = 53

/**
 * Fits groups of lines into two columns of one page by trying ever closer settings, then takes more pages. Until
 * `columns` are known, everything stands in one column at `page` to be measured: `data-columns` is the room, `data-group`
 * holds `data-line`s.
 */
export function useColumnFit(steps: number, onLaidOut: (pages: number) => void) {
  const page = useRef<HTMLElement>(null)
  const [step, setStep] = useState(0)
  const [columns, setColumns] = useState<readonly (readonly GroupPart[])[] | null>(null)
  useLayoutEffect(() => {
    if (!page.current) return
    if (columns) return onLaidOut(Math.max(1, Math.ceil(columns.length / 2)))
    const { groups, room, furtherRoom } = measured(page.current)
    const onePage = balanceColumns(groups, 2, room)
    if (onePage) setColumns(onePage)
    else if (step < steps - 1) setStep(step + 1)
    else setColumns(fillColumns(groups, (column) => (column < 2 ? room : furtherRoom)))
  }, [step, steps, columns, onLaidOut])
  return { page, step, columns }
}

function measured(page: HTMLElement) {
  const top = (element: Element) => element.getBoundingClientRect().top
  const room = page.querySelector('[data-columns]')
  const body = page.querySelector('[data-body]')
  if (!room || !body) throw new Error('a page without columns')
  const groups = [...room.querySelectorAll('[data-group]')].map((group): MeasuredGroup => {
    const lines = [...group.querySelectorAll('[data-line]')]
    return {
      heading: lines[0] ? top(lines[0]) - top(group) : 0,
      lines: lines.map((line) => line.getBoundingClientRect().height),
    }
  })
  return { groups, room: room.clientHeight, furtherRoom: body.clientHeight - furtherHead }
}
