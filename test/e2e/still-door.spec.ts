import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { watchStart, type Watched } from '../bench/watched-app.ts'
import { founder, prepareLaptop, type PreparedLaptop } from '../support/prepared-laptop.ts'
import { processesOf } from '../support/processes.ts'

// A locked app that nobody has touched is the unlock screen as plain HTML (docs/decisions/0050).
const app = resolve(import.meta.dirname, '../..')

/** Starts the app on a laptop with a vault, and leaves it alone. */
async function atTheDoor(work: (started: Watched, laptop: PreparedLaptop) => Promise<void>, settings?: Parameters<typeof prepareLaptop>[0]) {
  const laptop = await prepareLaptop(settings)
  const started = await watchStart(app, laptop.userData)
  try {
    await work(started, laptop)
  } finally {
    await started.end()
    rmSync(laptop.home, { recursive: true, force: true })
  }
}

/** Waits in the page until an expression has a value. */
const until = (started: Watched, expression: string) =>
  started.evaluate(`new Promise((there) => {
    const look = () => {
      const found = ${expression}
      return found ? there(found) : requestAnimationFrame(look)
    }
    look()
  })`)

const lives = `document.querySelector('#root:not([data-still]) > *')`
const inside = `document.querySelector('nav [aria-current=page]') !== null`
const seen = `[document.documentElement.lang, document.documentElement.dataset.theme, document.title, document.querySelector('h1').innerText, document.querySelector('main').innerText].join('\\n')`

test('nothing runs behind a door that nobody touches; who types there and presses Enter at once is let in', () =>
  atTheDoor(
    async (started) => {
      await until(started, `document.querySelector('[data-still=drawn]') !== null`)
      const first = await started.evaluate(seen)
      expect(first).toContain('fr\ndark\n')
      // Longer than a start ever took: what would start by itself would be there.
      await new Promise((done) => setTimeout(done, 2_000))
      expect(processesOf(started.pid).filter(({ kind }) => kind === 'vault')).toEqual([])
      await started.type('form input:not([type=password])', founder.shortName)
      await started.type('input[type=password]', founder.passphrase)
      // What is seen first is what stays, once the living screen stands there.
      expect(await until(started, `${lives} && ${seen}`)).toBe(first)
      await started.press('Enter')
      await until(started, inside)
      expect(processesOf(started.pid).filter(({ kind }) => kind === 'vault')).toHaveLength(1)
    },
    { settings: { language: 'fr', theme: 'dark' } },
  ))

test('the button pressed before any script has come is pressed', () =>
  atTheDoor(async (started) => {
    await started.type('form input:not([type=password])', founder.shortName)
    await started.type('input[type=password]', founder.passphrase)
    await started.press('Enter')
    await until(started, inside)
  }))

/** Every button of the door, and what is there once it was pressed. */
const buttons = {
  'the other language': { button: 1, shows: `document.documentElement.lang === 'fr'` },
  'the eye': { button: 2, shows: `document.querySelector('input[name=passphrase][type=text]') !== null` },
  'the recovery sheet': { button: 4, shows: `document.querySelector('h1').innerText === 'Open with the recovery sheet'` },
  'something else': { button: 5, shows: `document.querySelector('h1').innerText === 'How do you want to begin?'` },
}
for (const [name, { button, shows }] of Object.entries(buttons)) {
  test(`a door touched first at ${name} does what its button says`, () =>
    atTheDoor(async (started) => {
      await started.evaluate(`Object.assign(document.querySelector('input[type=password]'), { value: 'something' })`)
      await started.evaluate(`document.querySelectorAll('button')[${button}].click()`)
      await until(started, shows)
    }))
}

test('a door whose signals come a thousand times, and in odd order, has one vault process behind it, and opens', () =>
  atTheDoor(async (started) => {
    await started.evaluate(`Promise.all(Array.from({ length: 1000 }, (_, number) => window.kitestring.invoke(number % 3 ? 'touched' : 'listening', { odd: number }))).then(() => true)`)
    await started.type('form input:not([type=password])', founder.shortName)
    await started.type('input[type=password]', founder.passphrase)
    await started.press('Enter')
    await until(started, inside)
    expect(processesOf(started.pid).filter(({ kind }) => kind === 'vault')).toHaveLength(1)
  }))

/** What can happen to a vault while its door stands untouched, and what whoever comes is told. */
const harms = {
  'was taken away': { harm: (vault: string) => renameSync(vault, `${vault}.away`), says: 'The vault is not where it was.' },
  'is nothing any more': { harm: (vault: string) => ['vault.json', 'vault.json.prev'].forEach((file) => writeFileSync(join(vault, file), '')), says: 'A part of the vault is cut off.' },
}
for (const [what, { harm, says }] of Object.entries(harms)) {
  test(`a door whose vault ${what} before anybody came says so at the first touch`, () =>
    atTheDoor(async (started, { vault }) => {
      await until(started, `document.querySelector('[data-still=drawn]') !== null`)
      harm(vault)
      await started.type('form input:not([type=password])', founder.shortName)
      expect(await until(started, `${lives} && document.querySelector('form') === null && document.querySelector('h1').innerText`)).toBe(says)
    }))
}

test('the focus stays where the keyboard has moved it', () =>
  atTheDoor(async (started) => {
    await started.evaluate(`document.querySelectorAll('button')[4].focus()`)
    await started.evaluate(`document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))`)
    expect(await until(started, `${lives} && document.activeElement.innerText`)).toBe('Open with the recovery sheet')
  }))
