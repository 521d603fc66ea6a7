import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { choose, forget, launch, type Launched } from '#test/support/launch.ts'
import { holdPort, told } from '#test/support/vault-port.ts'
import { bytes } from '#test/support/wire.ts'
import { attendanceScenes } from './attendance-scenes.ts'
import { calendarScenes } from './calendar-scenes.ts'
import { debriefScenes } from './debrief-scenes.ts'
import { groupScenes } from './group-scenes.ts'
import { identifyingScenes } from './identifying-scenes.ts'
import { libraryScenes } from './library-scenes.ts'
import { peopleScenes } from './people-scenes.ts'
import { releaseScenes } from './release-scenes.ts'
import { runScenes } from './run-scenes.ts'
import { templateScenes } from './template-scenes.ts'
import { tokenScenes } from './token-scenes.ts'

/**
 * `npm run tour -- --out DIR [--lang fr] [--theme dark]`: the real app through the main job on the example team, each
 * scene at its own time. Leaves a picture of every screen, and every paper and calendar file it can make.
 */
const { values: wanted } = parseArgs({
  options: { out: { type: 'string' }, lang: { type: 'string', default: 'en' }, theme: { type: 'string', default: 'light' } },
})
if (!wanted.out) {
  process.stdout.write('npm run tour -- --out DIR [--lang fr] [--theme dark]\n')
  process.exit(2)
}
const out = resolve(wanted.out)
mkdirSync(out, { recursive: true })

const sizes = { '': [1440, 900], '@1280': [1280, 800], '@200': [720, 450], '@320': [320, 640] } as const
type Size = keyof typeof sizes

let pictures = 0
async function picture({ page }: Launched, name: string, extra: readonly Size[] = []) {
  for (const size of ['', ...extra] as Size[]) {
    const [width, height] = sizes[size]
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(out, `${name}${size}.png`), fullPage: size === '@320' })
    pictures += 1
  }
}

const settled = (page: Page) => page.waitForLoadState('networkidle').then(() => page.waitForTimeout(300))
type Bridge = { kitestring: { invoke(channel: string, input: unknown): Promise<unknown> } }
const invoke = (page: Page, channel: string, input: unknown) =>
  page.evaluate(([name, value]) => (window as unknown as Bridge).kitestring.invoke(name, value), [channel, input] as const) as Promise<{
    ok: boolean
    value?: { token: string } | null
  }>
/** The token of the file or folder the person chose. */
async function chosen(page: Page, channel: string, input: unknown): Promise<string> {
  const reply = await invoke(page, channel, input)
  if (!reply.value) throw new Error(`${channel} chose nothing`)
  return reply.value.token
}

async function dress({ page }: Launched) {
  await invoke(page, 'shell.change', { language: wanted.lang, theme: wanted.theme })
  await holdPort(page)
}
const go = async (page: Page, hash: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await settled(page)
}
const at = (page: Page, time: string) => told(page, 'vault.freezeClock', { at: Date.parse(time) })

/** A laptop that has never seen Kitestring. */
async function firstRun() {
  const laptop = await launch()
  await dress(laptop)
  await picture(laptop, '12-begin', ['@1280', '@200', '@320'])
  const passphrase = 'tapestry gumdrop ferret oboe lurk'
  await told(laptop.page, 'vault.create', {
    folder: null,
    teamName: wanted.lang === 'fr' ? 'Équipe du Nord' : 'Northern France team',
    name: 'Adaeze O.',
    shortName: 'adaeze',
    roles: ['lead'],
    passphrase: bytes(passphrase),
  })
  await laptop.page.reload()
  await settled(laptop.page)
  await picture(laptop, '12-setup-recovery', ['@1280', '@200'])
  const { code } = await told<{ code: string[] }>(laptop.page, 'papers.recoverySheet')
  const sheet = join('/dev/shm', 'kitestring-tour-recovery.pdf')
  await save(laptop, sheet, { kind: 'recovery-sheet', language: wanted.lang }, 'pdf')
  await told(laptop.page, 'vault.proveRecovery', { groups: [1, 5].map((number) => ({ number, text: code[number - 1] })) })
  await laptop.page.reload()
  await settled(laptop.page)
  await picture(laptop, '12-empty-today', ['@200'])
  await go(laptop.page, '#/settings')
  await picture(laptop, '13-settings-lead', ['@200'])
  await laptop.app.close()
  forget(laptop.userData)
}

/** What would change if the same plan were held in Paris, where there is no sun. */
async function otherPlace(laptop: Launched) {
  const { page } = laptop
  await page.getByRole('button', { name: wanted.lang === 'fr' ? /^Lieu/ : /^Place: / }).click()
  await page.getByRole('button', { name: wanted.lang === 'fr' ? 'Même déroulé, autre lieu…' : 'Same plan, other place…' }).click()
  await page.getByRole('dialog').locator('button[aria-haspopup=listbox]').click()
  await page.getByRole('option', { name: /Paris/ }).click()
  await settled(page)
  await picture(laptop, '04-plan-other-place', ['@320'])
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('Escape')
}

/** Makes a paper and saves it where the tour's pictures go. */
async function save({ app, page }: Launched, path: string, paper: Record<string, unknown>, to: 'pdf' | 'picture') {
  await choose(app, path)
  const file = await chosen(page, 'shell.chooseSaveAs', { name: 'paper', kind: to === 'pdf' ? 'pdf' : 'png' })
  const made = await invoke(page, 'shell.print', { to, paper, file })
  if (!made.ok) throw new Error(`the paper ${String(paper['kind'])} was not made: ${JSON.stringify(made)}`)
}

/** What goes into other hands: an invitation, sheets to count and to find the way by, and how an invitation is made. */
async function handouts(laptop: Launched, sessionId: string) {
  const { page } = laptop
  const { placeId, group } = await told<{ placeId: string; group: { id: string } }>(page, 'sessions.byId', { id: sessionId })
  const choices = { phones: false, safeguarding: true, emergency: true, address: false }
  for (const language of ['en', 'fr']) {
    const papers = [
      { kind: 'flyer', sessionId, language },
      { kind: 'tally-sheet', sessionId, language },
      { kind: 'risk-card', sessionId, language, choices },
      { kind: 'programme', groupId: group.id, from: '2027-04-14', language },
      { kind: 'signposting', placeId, languages: ['en', 'fr'], language },
    ]
    for (const paper of papers) await save(laptop, join(out, `11-${paper.kind}-${language}.pdf`), paper, 'pdf')
  }
  await save(laptop, join(out, '11-flyer.png'), { kind: 'flyer', sessionId, language: wanted.lang }, 'picture')
  await page.getByRole('button', { name: wanted.lang === 'fr' ? 'Autres papiers' : 'More papers' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Invitation' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  await picture(laptop, '11-flyer-words', ['@1280', '@200', '@320'])
  await page.keyboard.press('Escape')
}

/** The example team: Leïla on the evening before a session. */
async function exampleTeam() {
  const laptop = await launch({ args: ['--example'] })
  const { page } = laptop
  await invoke(page, 'shell.change', { language: wanted.lang, theme: wanted.theme })
  await holdPort(page)
  if (wanted.lang === 'fr') await told(page, 'vault.useExample', { language: 'fr' })
  await at(page, '2027-04-14T16:10:00Z')
  await page.reload()
  await settled(page)
  await picture(laptop, '01-unlock', ['@1280', '@200', '@320'])
  await page.getByText('Leïla B.').first().click()
  await page.locator('input[type=password]').fill('not the passphrase at all')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[aria-invalid=true]')
  await picture(laptop, '12-wrong-passphrase', ['@200'])
  await page.locator('input[type=password]').fill('four kites over the dunes')
  await page.keyboard.press('Enter')
  await page.waitForSelector('nav')
  await told(page, 'vault.accept')
  // The last backup was made on Monday, as somebody does before a week on the road.
  await at(page, '2027-04-12T07:30:00Z')
  const stick = mkdtempSync(join(tmpdir(), 'kitestring-stick-'))
  await choose(laptop.app, stick)
  await told(page, 'backups.useFolder', { folder: await chosen(page, 'shell.chooseFolder', { purpose: 'backups' }) })
  await told(page, 'backups.make')
  await at(page, '2027-04-14T16:10:00Z')
  await page.reload()
  await settled(page)

  await picture(laptop, '02-today', ['@1280', '@200', '@320'])
  for (const [name, hash] of [
    ['14-sessions', '#/sessions'],
    ['15-activities', '#/activities'],
    ['16-places', '#/places'],
    ['17-people', '#/people'],
    ['18-partners', '#/partners'],
    ['19-strips', '#/strips'],
    ['20-trips', '#/trips'],
    ['13-settings', '#/settings'],
  ] as const) {
    await go(page, hash)
    await picture(laptop, name, ['@1280', '@200', '@320'])
  }

  await groupScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    go: (hash) => go(page, hash),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
  })

  await attendanceScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    go: (hash) => go(page, hash),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
  })

  await templateScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    go: (hash) => go(page, hash),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
  })

  await identifyingScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    go: (hash) => go(page, hash),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
  })

  await calendarScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    go: (hash) => go(page, hash),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
    chosenFile: async (name) => {
      await choose(laptop.app, join(out, `${name}.ics`))
      return chosen(page, 'shell.chooseSaveAs', { name, kind: 'ics' })
    },
  })

  const season = await told<{ id: string; blockCount: number }[]>(page, 'sessions.list', { from: '2027-04-15', to: '2027-04-15' })
  const main = season[0]!
  await libraryScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    sessionId: main.id,
    go: (hash) => go(page, hash),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
  })
  await go(page, `#/sessions/${main.id}`)
  const expose = page.getByText(wanted.lang === 'fr' ? 'Exposer dehors' : 'Expose outside').first()
  await expose.click()
  await settled(page)
  await picture(laptop, '04-plan', ['@1280', '@200', '@320'])
  await peopleScenes(laptop, { go, picture })

  await go(page, `#/sessions/${main.id}`)
  await page.getByText(wanted.lang === 'fr' ? 'Rincer, suspendre' : 'Wash, hang').first().click()
  await settled(page)
  await picture(laptop, '04-plan-stations', ['@1280', '@200', '@320'])
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('Escape')
  await otherPlace(laptop)

  const choices = { phones: true, safeguarding: true, emergency: true, address: false }
  for (const language of ['en', 'fr']) {
    await save(laptop, join(out, `11-run-sheet-${language}.pdf`), { kind: 'run-sheet', sessionId: main.id, language, choices }, 'pdf')
    await save(laptop, join(out, `11-packing-list-${language}.pdf`), { kind: 'packing-list', sessionId: main.id, language }, 'pdf')
  }
  await save(laptop, join(out, '11-run-sheet.png'), { kind: 'run-sheet', sessionId: main.id, language: wanted.lang, choices }, 'picture')
  await save(laptop, join(out, '11-packing-list.png'), { kind: 'packing-list', sessionId: main.id, language: wanted.lang }, 'picture')
  await handouts(laptop, main.id)
  await choose(laptop.app, join(out, 'session.ics'))
  const calendar = await chosen(page, 'shell.chooseSaveAs', { name: 'session', kind: 'ics' })
  await told(page, 'papers.saveCalendar', { sessionId: main.id, file: calendar, language: wanted.lang })

  await runScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    sessionId: main.id,
    go: (hash) => go(page, hash),
    at: (time) => at(page, time),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
  })

  await tokenScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    go: (hash) => go(page, hash),
    at: (time) => at(page, time),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
    paper: (name, paper) => save(laptop, join(out, `${name}.pdf`), paper, 'pdf'),
  })

  await debriefScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    sessionId: main.id,
    go: (hash) => go(page, hash),
    at: (time) => at(page, time),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
  })

  // Work goes on, and nobody has plugged the stick in since.
  await told(page, 'sessions.change', { id: main.id, expected: 32 })
  await at(page, '2027-04-27T16:10:00Z')
  await go(page, '#/')
  await page.reload()
  await settled(page)
  await picture(laptop, '12-backup-overdue', ['@200'])
  await laptop.app.close()
  forget(laptop.userData)
  forget(stick)
}

/** What only the lead sees: the register of what has left the team, and a report of it. */
async function numbersThatLeave() {
  const laptop = await launch({ args: ['--example'] })
  await dress(laptop)
  const { page } = laptop
  if (wanted.lang === 'fr') await told(page, 'vault.useExample', { language: 'fr' })
  await at(page, '2027-04-14T16:10:00Z')
  await page.reload()
  await page.getByText('Adaeze O.').first().click()
  await page.locator('input[type=password]').fill('paper lantern on the sill')
  await page.keyboard.press('Enter')
  await page.waitForSelector('nav')
  await told(page, 'vault.accept')
  await releaseScenes({
    page,
    language: wanted.lang === 'fr' ? 'fr' : 'en',
    go: (hash) => go(page, hash),
    picture: (name) => picture(laptop, name, ['@1280', '@200', '@320']),
    report: (releaseId, language) => save(laptop, join(out, `25-report-${language}.pdf`), { kind: 'release', releaseId, language }, 'pdf'),
    table: async (releaseId, as) => {
      await choose(laptop.app, join(out, `25-numbers.${as}`))
      const file = await chosen(page, 'shell.chooseSaveAs', { name: 'numbers', kind: as })
      await told(page, 'releases.saveTable', { id: releaseId, as, language: wanted.lang, file })
    },
  })
  await laptop.app.close()
  forget(laptop.userData)
}

await firstRun()
await exampleTeam()
await numbersThatLeave()
writeFileSync(join(out, 'README.txt'), `${pictures} pictures, ${wanted.lang}, ${wanted.theme}\n`)
process.stdout.write(`${pictures} pictures and the papers are in ${out}\n`)
process.exit(0)
