import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { hasPoppler } from '#test/support/poppler.ts'
import { choose } from '#test/support/launch.ts'
import { openExample, type ExampleLaptop } from '#test/support/example-laptop.ts'

// Numbers that leave: seen before, weighed against all that has left, and frozen.
test.describe.configure({ mode: 'serial' })

let laptop: ExampleLaptop
let page: Page

test.beforeAll(async () => {
  laptop = await openExample({ as: 'Adaeze O.' })
  page = laptop.page
})
test.afterAll(() => laptop.close())

const signOff = async (name: string) => {
  await page.getByRole('textbox', { name: 'Who is it for?' }).fill(name)
  const boxes = page.getByRole('region', { name: 'Could somebody be found in it?' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(5)
  for (const box of await boxes.all()) {
    await box.focus()
    await page.keyboard.press('Space')
  }
  await page.getByRole('button', { name: 'Let it leave' }).press('Enter')
}

test('the register is reached from the rail, and holds what has left', async () => {
  await page.getByRole('link', { name: 'Reports' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'January to March 2027, for The Lantern Fund' })).toBeVisible()
  await expect(page.getByRole('row', { name: /60 and over/ })).toContainText('<5')
  expect(await laptop.barriers()).toEqual([])
  await laptop.shot('releases')
})

test('a release is seen before it leaves, signed off, and stays', async () => {
  await laptop.go('#/attendance')
  await page.getByRole('link', { name: 'For a funder report' }).press('Enter')
  await expect(page.getByRole('region', { name: 'What would leave' })).toContainText('Numbers of January 2027, February 2027 and March 2027 have left before')
  await laptop.shot('release-new')
  expect(await laptop.barriers()).toEqual([])
  await page.getByRole('button', { name: 'Let it leave' }).press('Enter')
  await expect(page.getByText('Say who it is for, and tick every line first.')).toBeVisible()
  await signOff('The partners of the port')
  await expect(page.getByRole('heading', { name: 'January to March 2027, for The partners of the port' })).toBeVisible()
  await page.getByRole('button', { name: 'Copy the table' }).press('Enter')
  await expect(page.getByText('The table is on the clipboard.')).toBeVisible()
})

test('one that would give a small number away is refused, says with which earlier one, and what is offered passes', async () => {
  await page.getByRole('link', { name: 'New release' }).press('Enter')
  await page.getByRole('radio', { name: /The public, or an authority/ }).press('Space')
  await expect(page.getByRole('alert')).toContainText('Put together with “January to March 2027, for The partners of the port”, a small number could be worked out.')
  await expect(page.getByText('This passes instead: January to March 2027, told apart by places.')).toBeVisible()
  await laptop.shot('release-refused')
  expect(await laptop.barriers()).toEqual([])
  await page.getByRole('button', { name: 'Take it' }).press('Enter')
  await signOff('The town hall')
  await expect(page.getByRole('heading', { name: 'January to March 2027, for The town hall' })).toBeVisible()
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await laptop.shot('release-320')
})

test('a report is made of what has left, two to four pages long', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await laptop.go('#/releases')
  await page.getByRole('link', { name: /Lantern Fund/ }).press('Enter')
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.pdf')
  await choose(laptop.app, path)
  await page.getByRole('button', { name: 'Make the report' }).press('Enter')
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await expect(page.getByText(/^Saved as .*report/)).toBeVisible()
  test.skip(!hasPoppler, 'poppler reads the report back')
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text).toContain('438 attendances at 36 sessions, by at least 150 different people.')
  expect(text).toContain('Numbers are rounded to 5; small groups are not shown.')
  expect(text).toMatch(/60 and over\s+<5/)
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
  expect(pages >= 2 && pages <= 4).toBe(true)
  if (process.env['E2E_SHOTS'] !== undefined) copyFileSync(path, join(process.env['E2E_SHOTS'], 'report.pdf'))
})

test('with every room in the rail and the longer language, Lock stays in sight on a small laptop', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await laptop.go('#/settings')
  await page.getByText('Français', { exact: true }).click()
  await laptop.go('#/releases')
  await expect(page.getByRole('button', { name: /Verrouiller/ })).toBeInViewport({ ratio: 1 })
  await laptop.shot('rail-fr')
})
