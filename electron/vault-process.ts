import type { MessagePortMain } from 'electron'
import { programmeContract, vaultContract } from '#shared/contract.ts'
import { unattended } from '#shared/kernel/contract.ts'
import { backupsHandlers } from './backups/backups.handlers.ts'
import { erasureHandlers } from './erasure/erasure.handlers.ts'
import { exampleVaults } from './example/example-vaults.ts'
import type { Outside } from './features.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { mayChange } from './ipc/may-change.ts'
import { paperMayAsk } from './ipc/paper-may-ask.ts'
import { report } from './ipc/report.ts'
import { servePort } from './ipc/serve-port.ts'
import type { FromVault, ToVault, VaultStart } from './ipc/vault-messages.ts'
import { membersHandlers } from './members/members.handlers.ts'
import { openProgramme, withProgramme } from './programme.ts'
import { laptopClock } from './vault/clock.ts'
import { confirmIn } from './vault/confirm.ts'
import { deriveFromPassphrase } from './vault/kdf.ts'
import { openKeyring } from './vault/keyring.ts'
import { migrations } from './vault/migrate.ts'
import { vaultHandlers } from './vault/vault.handlers.ts'
import { recoverySheetOf, vaultHolder } from './vault/vault-holder.ts'
import { wrongTries } from './vault/wrong-tries.ts'

// The process that holds the keys. Read from top to bottom: what it holds, what it answers, who may ask.
const start = JSON.parse(process.argv.at(-1) ?? '') as VaultStart
const parent = process.parentPort
const tellMain = (news: FromVault) => parent.postMessage(news)

const outside: Outside = {
  pathOf: (...wanted) => holder.pathOf(...wanted),
  recoverySheet: () => recoverySheetOf(holder.current()),
  confirm: (passphrase) => confirmIn(holder, tries)(passphrase),
  changed: tellPages,
}
const holder = vaultHolder(start, laptopClock, (session, folder, clock) => openProgramme(session, folder, clock, outside))
const keyring = openKeyring({ clock: holder.clock, derive: deriveFromPassphrase, migrate: migrations })
const examples = exampleVaults(start.exampleFolder, keyring)
if (start.folder !== null && examples.membersOf(start.folder)) holder.freeze(examples.moment)

const tell = {
  opening: () => tellMain({ kind: 'opening' }),
  using: (folder: string) => tellMain({ kind: 'using', folder }),
  unlocked() {
    tellMain({ kind: 'unlocked' })
    setTimeout(backUpIfDue, settled).unref()
  },
}
// By the laptop's own clock: an example's may stand still.
const tries = wrongTries(laptopClock)
const backedUp = backupsHandlers({ holder, keyring, tries, tell })

const { vault, members, backups, erasure } = vaultContract
const contract = { vault, members, backups, erasure, ...programmeContract }
const dispatch = createDispatch(
  contract,
  withProgramme(
    {
      vault: vaultHandlers({ holder, keyring, usualFolder: start.usualFolder, tries, example: examples, tell }),
      members: membersHandlers(holder),
      backups: backedUp.handlers,
      erasure: erasureHandlers(holder),
    },
    () => holder.opened().programme,
  ),
  {
    roles: holder.roles,
    transaction: (call, work) => holder.opened().programme.transaction(call, work),
    report,
  },
)

/** What anybody may ask while a session runs: the laptop stands open in the room, and whoever passes may touch it. */
const forRunMode = /^(run\.|vault\.status$)/
const isRunning = () => holder.current()?.programme.room.session !== undefined
const pages = new Set<ReturnType<typeof servePort>>()
function tellPages(call: string) {
  for (const page of pages) page({ kind: 'changed', call })
}
function serve(port: MessagePortMain, audience: 'page' | 'paper') {
  const mayAsk = (call: string) => (audience === 'page' || paperMayAsk(call)) && (!isRunning() || forRunMode.test(call))
  const asked: typeof dispatch = (call, input, progress) => (mayAsk(call) ? dispatch(call, input, progress) : Promise.resolve({ ok: false, error: 'NotYourRole' }))
  const send = servePort(port, asked, (call) => mayChange(contract, call) && tellPages(call))
  pages.add(send)
  port.on('close', () => pages.delete(send))
}

// Where no example can be made, the front door opens all the same.
const ready = start.example ? dispatch('vault.useExample', { language: start.language }, unattended) : Promise.resolve()

parent.on('message', ({ data, ports }: { data: ToVault; ports: MessagePortMain[] }) => {
  if (data.kind === 'file') return holder.remember(data.token, data.path, data.chosenFor)
  if (data.kind === 'close') {
    holder.close()
    return tellMain({ kind: 'closed' })
  }
  const [port] = ports
  if (port) void ready.then(() => serve(port, data.audience))
})

// After a day of work a backup is made without asking, when its drive is there: soon after an unlock, and while it lasts.
const settled = 60_000
const quarterOfAnHour = 900_000
function backUpIfDue() {
  backedUp.makeIfDue(unattended).then(
    (made) => {
      if (made) tellPages('backups.make')
    },
    (error: unknown) => report('backups.make', error),
  )
}
setInterval(backUpIfDue, quarterOfAnHour).unref()
