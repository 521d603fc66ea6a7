import fs from 'node:fs'
import path from 'node:path'
import { ask } from '../set-up/programs.mjs'
import { say, Stop } from '../set-up/terminal.mjs'
import { findInMemory, mayReadMemory } from './memory.mjs'
import { keyboardOf, press, type, until } from './keyboard.mjs'

/** What the sitting plans, so that the papers can be asked for it afterwards. */
export const planned = { title: 'Proof of the packed app', activity: 'Kites', material: 'Bamboo or wooden dowel' }

/**
 * The main job once, by keyboard alone: unlock the example team, plan a session, save its papers, lock, and find it all
 * there after another unlock. A packed app refuses debuggers, so no test driver can hold it.
 * @param {Awaited<ReturnType<import('./packed-app.mjs').startPackedApp>>} app started with --example, and heard
 * @param {Awaited<ReturnType<import('./screen-reader.mjs').startScreenReader>>} reader
 * @param {string} home of the account it runs in
 * @returns {Promise<{ vault: string, member: { shortName: string, passphrase: string }, papers: Record<'runSheet' | 'packingList' | 'calendar', string> }>}
 */
export async function sitWithTheExample(app, reader, home, picture) {
  const { arriveAt, summon, walkTo } = keyboardOf(reader)
  const example = await exampleIn(home)
  const papers = {
    runSheet: path.join(home, 'run sheet.pdf'),
    packingList: path.join(home, 'packing list.pdf'),
    calendar: path.join(home, 'session.ics'),
  }

  await unlock()
  await goTo('Sessions')
  await walkTo('New session').then(() => press('Return'))
  await arriveAt('Title').then(() => type(planned.title))
  press('Return')

  await walkTo('Find an activity').then(() => type(planned.activity))
  await walkTo(new RegExp(`^${planned.activity},`)).then(() => press('Return'))
  await walkTo(`Move “${planned.activity}”`)
  picture('planned')

  await walkTo('Run sheet', 'shift+Tab')
  await savePdf('Run sheet', papers.runSheet)
  await walkTo('Packing list')
  await savePdf('Packing list', papers.packingList)
  await walkTo('Calendar file').then(() => press('Return'))
  await saveAs(papers.calendar)
  picture('papers-saved')

  await lock()
  picture('locked')

  await unlock()
  await goTo('Sessions')
  await walkTo('Find a session').then(() => type(planned.title))
  await walkTo(planned.title).then(() => press('Return'))
  await walkTo(`Move “${planned.activity}”`)
  picture('unlocked-again')
  await lock()
  return { ...example, papers }

  /** Whether the vault is open shows in its database, which the vault process holds. */
  function isOpen() {
    return app.vaults().some((vault) => vault.openFiles.some((file) => file.endsWith('/programme.db')))
  }

  async function unlock() {
    await arriveAt('Your passphrase').then(() => type(example.member.passphrase))
    press('Return')
    await app.without(() => (isOpen() ? undefined : 'The example team of the packed app could not be unlocked.'))
  }

  /** A lock must end every process, and put others in their place that are as locked in and know nothing of the member. */
  async function lock() {
    const before = app.processes().map(({ pid }) => pid)
    const known = whatIsKnownTo(before)
    for (const name of ['seed', 'typed, UTF-8', 'typed, UTF-16']) {
      if (known && !known.some(({ hits }) => hits[name] > 0)) throw new Stop(`While the vault is open its memory should hold what is searched for: ${name}.`)
    }
    const asked = performance.now()
    press('ctrl+l')
    await arriveAt('Your passphrase')
    say(`  locked: the passphrase can be typed ${Math.round(performance.now() - asked)} ms after Ctrl+L`)

    await app.isInPlace()
    const now = () => app.processes().map(({ pid }) => pid)
    await app.without(() => (now().some((pid) => before.includes(pid)) ? 'Ctrl+L left processes running that were there before.' : undefined))
    if (isOpen()) throw new Stop('After Ctrl+L the vault is open.')
    const left = whatIsKnownTo(now())
    const betrayed = left?.filter(({ hits }) => Object.keys(hits).length > 0) ?? []
    if (betrayed.length > 0) throw new Stop(`After Ctrl+L a process knows what was open: ${JSON.stringify(betrayed)}`)
    if (left) say(`  the memory of the ${left.length} processes then (${Math.round(left.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6)} MB) holds no key and nothing typed`)
  }

  /** The passphrase of an example is no secret: its unlock screen offers it. */
  function whatIsKnownTo(pids) {
    return mayReadMemory ? findInMemory({ pids, ...example, typed: planned.title }) : undefined
  }

  /** By the quick finder, whose first find has the focus. */
  async function goTo(room) {
    await summon('ctrl+k', 'A session, an activity, a place, a person or a room')
    type(room)
    await arriveAt(`${room} Room`).then(() => press('Return'))
    await arriveAt('')
  }

  /** The dialog of a paper, from its button and back to it. */
  async function savePdf(button, file) {
    press('Return')
    await walkTo('Save as PDF').then(() => press('Return'))
    await saveAs(file)
    await summon('Escape', button)
  }
}

/**
 * The system's dialog for saving: the whole path over the name it offers, then Alt+S, since Return in that field does
 * nothing in Electron's GTK dialog. While the dialog still looks into the folder it does not take Alt+S either.
 */
async function saveAs(file) {
  const isOpen = () => Boolean(ask('xdotool', ['search', '--onlyvisible', '--name', '^Save File$']))
  if (!(await until(isOpen))) throw new Stop(`The system's dialog to save ${path.basename(file)} did not open.`)
  press('ctrl+a')
  type(file)
  for (let tries = 0; tries < 10 && isOpen(); tries += 1) {
    press('alt+s')
    await until(() => !isOpen(), 1000)
  }
  if (!(await until(() => fs.existsSync(file)))) throw new Stop(`${path.basename(file)} was not saved.`)
}

/** The vault that --example made, and the member its unlock screen offers, from the note beside it (electron/example/example-vaults.ts). */
async function exampleIn(home) {
  const settings = path.join(home, '.config')
  const note = () =>
    fs.existsSync(settings) &&
    fs
      .readdirSync(settings)
      .map((profile) => path.join(settings, profile, 'example/example.json'))
      .find((file) => fs.existsSync(file))
  if (!(await until(note))) throw new Stop('The packed app did not make its example team.')
  const [member] = JSON.parse(fs.readFileSync(note(), 'utf8'))
  return { vault: path.join(path.dirname(note()), 'Example.vault'), member }
}
