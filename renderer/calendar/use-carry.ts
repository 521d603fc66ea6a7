import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent, type PointerEvent as ReactPointerEvent } from 'react'
import type { Page } from '#shared/calendar/page.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { SessionId, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'

/** A session that is being carried to another day, by pointer or by keyboard. Nothing is moved yet. */
export type Carried = { readonly id: SessionId; readonly session: SessionSummary; readonly from: Day; readonly to: Day }

/** Pixels before a press becomes a drag. */
const slack = 5
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

const plus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()
const dayAt = (x: number, y: number): Day | undefined =>
  document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-day]')?.dataset['day'])
    .find((day) => day !== undefined)

type Carry = {
  /** The session under a name of the page, if it may be moved. */
  readonly movable: (id: string) => SessionSummary | undefined
  readonly page: Page
  readonly onDrop: (session: SessionSummary, to: Day) => void
  readonly onPutBack: (session: SessionSummary) => void
}

/**
 * Carries a session from day to day: dragged by pointer, or picked up with Space, moved with the arrows, dropped with
 * Space or Enter. Escape puts it back. Dropping only asks: whoever listens says first what follows.
 */
export function useCarry({ movable, page, onDrop, onPutBack }: Carry) {
  const [carried, setCarried] = useState<Carried | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const begin = (session: SessionSummary) => {
    stop.current?.abort()
    const controller = (stop.current = new AbortController())
    const from = dayOf(session)
    let at: Carried | null = null
    return {
      signal: controller.signal,
      isOn: () => at !== null,
      to(day: Day) {
        if (at?.to === day) return
        at = { id: session.id, session, from, to: day }
        setCarried(at)
      },
      by(days: number) {
        const next = plus(at?.to ?? from, days)
        if (next >= page.from && next <= page.to) this.to(next)
      },
      end(drops: boolean) {
        controller.abort()
        setCarried(null)
        if (!at) return
        if (drops && at.to !== from) onDrop(session, at.to)
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
        const day = dayAt(x, y)
        if (day !== undefined) carry.to(day)
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
    carry.to(dayOf(session))
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
