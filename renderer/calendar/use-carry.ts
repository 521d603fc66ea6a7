import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent, type PointerEvent as ReactPointerEvent } from 'react'
import type { Page } from '#shared/calendar/page.rules.ts'
import { rowIdOf } from '#shared/calendar/rows.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { SessionId, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'

/** A day and, among the fortnights, a row by its name; outside them the row is null. */
export type Spot = { readonly day: Day; readonly row: string | null }

/** A session that is being carried to another spot, by pointer or by keyboard. Nothing is moved yet. */
export type Carried = { readonly id: SessionId; readonly session: SessionSummary; readonly from: Spot; readonly to: Spot }

/** Pixels before a press becomes a drag. */
const slack = 5
/** How many days a key goes, and how many rows. Where there are no rows, up and down are weeks. */
const steps: Readonly<Record<string, readonly [days: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [-14, 0],
  PageDown: [14, 0],
}

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()
function spotAt(x: number, y: number): Spot | undefined {
  const cell = document.elementsFromPoint(x, y).flatMap((element) => element.closest<HTMLElement>('[data-day]') ?? [])[0]
  const day = cell?.dataset['day']
  return day === undefined ? undefined : { day, row: cell?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null }
}
const isSame = (one: Spot, other: Spot) => one.day === other.day && one.row === other.row

type Carry = {
  /** The session under a name of the page, if it may be moved. */
  readonly movable: (id: string) => SessionSummary | undefined
  readonly page: Page
  /** The rows a session stands in or can be carried to, from the top; none where the page has no rows. */
  readonly rowsFor: (session: SessionSummary) => readonly string[]
  readonly onDrop: (session: SessionSummary, to: Spot) => void
  readonly onPutBack: (session: SessionSummary) => void
}

/**
 * Carries a session from day to day and from row to row: dragged by pointer, or picked up with Space, moved with the
 * arrows, dropped with Space or Enter. Escape puts it back. Dropping only asks: whoever listens says first what follows.
 */
export function useCarry({ movable, page, rowsFor, onDrop, onPutBack }: Carry) {
  const [carried, setCarried] = useState<Carried | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const begin = (session: SessionSummary) => {
    stop.current?.abort()
    const controller = (stop.current = new AbortController())
    const rows = rowsFor(session)
    const from: Spot = { day: dayOf(session), row: rows.length === 0 ? null : rowIdOf(session) }
    let at: Carried | null = null
    return {
      signal: controller.signal,
      isOn: () => at !== null,
      /** Over a row where nobody can be sent it stays in its own. */
      to({ day, row }: Spot) {
        const next = { day, row: row !== null && rows.includes(row) ? row : from.row }
        if (at && isSame(at.to, next)) return
        at = { id: session.id, session, from, to: next }
        setCarried(at)
      },
      by([days, up]: readonly [number, number]) {
        const here = at?.to ?? from
        const row = here.row === null ? null : (rows[rows.indexOf(here.row) + up] ?? here.row)
        const day = plus(here.day, here.row === null ? days + 7 * up : days)
        if (day >= page.from && day <= page.to) this.to({ day, row })
      },
      end(drops: boolean) {
        controller.abort()
        setCarried(null)
        if (!at) return
        if (drops && !isSame(at.to, from)) onDrop(session, at.to)
        else onPutBack(session)
      },
    }
  }

  const sessionOf = (target: EventTarget) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-session]')?.dataset['session'] : undefined
    return id === undefined ? undefined : movable(id)
  }

  const onPointerDown = (press: ReactPointerEvent) => {
    const session = press.button === 0 && press.pointerType !== 'touch' ? sessionOf(press.target) : undefined
    if (!session) return
    const carry = begin(session)
    const { signal } = carry
    const from = { x: press.clientX, y: press.clientY }
    const finish = (drops: boolean) => {
      // The press ends in a click on what lies under the pointer, which was not meant.
      if (carry.isOn()) window.addEventListener('click', (click) => swallow(click), { capture: true, once: true, signal: AbortSignal.timeout(50) })
      carry.end(drops)
    }
    window.addEventListener(
      'pointermove',
      ({ clientX: x, clientY: y }) => {
        if (!carry.isOn() && Math.hypot(x - from.x, y - from.y) < slack) return
        const spot = spotAt(x, y)
        if (spot) carry.to(spot)
      },
      { signal },
    )
    window.addEventListener('pointerup', () => finish(true), { signal })
    window.addEventListener('pointercancel', () => finish(false), { signal })
    window.addEventListener('keydown', (event) => event.key === 'Escape' && finish(false), { signal, capture: true })
  }

  const onKeyDown = (event: ReactKeyboardEvent) => {
    const session = event.key === ' ' && !carried ? sessionOf(event.target) : undefined
    if (!session) return
    swallow(event)
    const carry = begin(session)
    carry.by([0, 0])
    const hear = (key: KeyboardEvent) => {
      const step = steps[key.key]
      if (step !== undefined) carry.by(step)
      else if (key.key === ' ' || key.key === 'Enter') carry.end(true)
      else if (key.key === 'Escape' || key.key === 'Tab') return carry.end(false)
      return swallow(key)
    }
    window.addEventListener('keydown', hear, { signal: carry.signal, capture: true })
  }

  return { carried, onPointerDown, onKeyDown }
}

function swallow(event: Pick<Event, 'preventDefault' | 'stopPropagation'>) {
  event.preventDefault()
  event.stopPropagation()
}
