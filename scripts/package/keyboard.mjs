import { ask } from '../set-up/programs.mjs'
import { Stop } from '../set-up/terminal.mjs'

const patience = 30_000
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Real key presses, through the X server: as a person types. */
export const type = (text) => ask('xdotool', ['type', '--delay', '20', text])
export const press = (key) => ask('xdotool', ['key', key])

/**
 * A person who works by keyboard and ear: waits for what the screen reader says has the focus, never for a time.
 * @param {Awaited<ReturnType<import('./screen-reader.mjs').startScreenReader>>} reader
 */
export function keyboardOf(reader) {
  const focus = () => reader.heard().at(-1)?.name ?? ''
  const is = (name) => (typeof name === 'string' ? focus() === name : name.test(focus()))
  const stuck = (name) => new Stop(`The keyboard should come to “${name}”, and is at “${focus()}”.`)

  async function arriveAt(name) {
    if (!(await until(() => is(name)))) throw stuck(name)
  }

  return {
    arriveAt,

    /** Presses a key that opens something, again as long as nobody listens to it yet. */
    async summon(key, name) {
      for (const end = performance.now() + patience; !is(name); ) {
        if (performance.now() > end) throw stuck(name)
        press(key)
        await until(() => is(name), 2000)
      }
    },

    /** Walks by Tab, or by another key, until something has the focus. */
    async walkTo(name, key = 'Tab') {
      for (let steps = 0; steps < 80 && !is(name); steps += 1) {
        const before = reader.heard().length
        press(key)
        await until(() => reader.heard().length > before, 2000)
      }
      if (!is(name)) throw stuck(name)
    },
  }
}

/** Whether something came true in time. */
export async function until(isSo, limit = patience) {
  for (const end = performance.now() + limit; !isSo() && performance.now() < end; ) await pause(50)
  return isSo()
}
