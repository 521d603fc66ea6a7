import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { watchStart } from '../bench/watched-app.ts'
import { founder, prepareLaptop } from '../support/prepared-laptop.ts'

const app = resolve(import.meta.dirname, '../..')

test('somebody who types and presses Enter before any script has come is let in, in their language and theme', async () => {
  const laptop = await prepareLaptop({ settings: { language: 'fr', theme: 'dark' } })
  const started = await watchStart(app, laptop.userData)
  try {
    // What is seen first is what stays: taken at once, and once more when the living screen stands there.
    const seen = `[document.documentElement.lang, document.documentElement.dataset.theme, document.title, document.querySelector('h1').innerText, document.querySelector('form').innerText].join('\\n')`
    const first = await started.evaluate(seen)
    await started.type('form input:not([type=password])', founder.shortName)
    await started.type('input[type=password]', founder.passphrase)
    expect(await started.evaluate(`new Promise((there) => {
      const look = () => (document.querySelector('#root:not([data-still]) > *') ? there(${seen}) : requestAnimationFrame(look))
      look()
    })`)).toBe(first)
    expect(first).toContain('fr\ndark\n')
    await started.press('Enter')
    await started.evaluate(`new Promise((there) => {
      const look = () => (document.querySelector('nav [aria-current=page]') ? there() : requestAnimationFrame(look))
      look()
    })`)
  } finally {
    await started.end()
    rmSync(laptop.home, { recursive: true, force: true })
  }
})

test('the button pressed before any script has come is pressed', async () => {
  const laptop = await prepareLaptop()
  const started = await watchStart(app, laptop.userData)
  try {
    await started.type('form input:not([type=password])', founder.shortName)
    await started.type('input[type=password]', founder.passphrase)
    await started.press('Enter')
    await started.evaluate(`new Promise((there) => {
      const look = () => (document.querySelector('nav [aria-current=page]') ? there() : requestAnimationFrame(look))
      look()
    })`)
  } finally {
    await started.end()
    rmSync(laptop.home, { recursive: true, force: true })
  }
})
