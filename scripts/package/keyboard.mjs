import { ask } from '../set-up/programs.mjs'
import { Stop } from '../set-up/terminal.mjs'

const patience = 30_000
/** More than any screen has places to stop at, so that Tab comes all the way round. */
const mostSteps = 120
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Real key presses, through the X server: as a person types. */
export const type = (text) => ask('xdotool', ['type', '--delay', '20', text])
export const press = (key) => ask('xdotool', ['key', key])

/** Whether something came true in time. */
export async function until(isSo, limit = patience) {
  for (const end = performance.now() + limit; !isSo() && performance.now() < end; ) await pause(50)
  return isSo()
}

/**
 * A person who works by keyboard and ear: waits for what the screen reader says has the focus, never for a time.
 * @param {Awaited<ReturnType<import('./screen-reader.mjs').startScreenReader>>} reader
 */
export function keyboardOf(reader) {
  const focus = () => reader.heard().at(-1)?.name ?? ''
  const isAt = (name) => (typeof name === 'string' ? focus() === name : name.test(focus()))
  const mustBeAt = (name) => {
    if (!isAt(name)) throw new Stop(`The keyboard should come to “${name}”, and is at “${focus()}”.`)
  }

  const arriveAt = async (name) => {
    await until(() => isAt(name))
    mustBeAt(name)
  }

  /** Presses a key that opens something, again as long as nobody listens to it yet. */
  const summon = async (key, name) => {
    for (const end = performance.now() + patience; !isAt(name) && performance.now() < end; ) {
      press(key)
      await until(() => isAt(name), 2000)
    }
    mustBeAt(name)
  }

  /** Walks by Tab, or by another key, until something has the focus. */
  const walkTo = async (name, key = 'Tab') => {
    for (let steps = 0; steps < mostSteps && !isAt(name); steps += 1) {
      const before = reader.heard().length
      press(key)
      await until(() => reader.heard().length > before, 2000)
    }
    mustBeAt(name)
  }

  return { arriveAt, summon, walkTo }
}
