import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deriveFromPassphrase, saltLength, standardKdf } from '#electron/vault/kdf.ts'
import { openLaptop, passphrase, secret } from '#test/support/laptop.ts'
import { must } from '#test/support/team-vault.ts'
import { copyRows } from './programme-files.ts'
import { inTurn, timed } from './rounds.ts'
import { rowOf, type Row } from './rows.ts'

/** Tables that a vault fills when it is made. */
const founding = new Set(['team', 'member'])

/** A vault of full strength that holds ten years, closed. */
export async function tenYearsVault(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-bench-'))
  const laptop = openLaptop(folder, standardKdf)
  laptop.clock.at = Date.now()
  const { recoveryCode } = must(await laptop.create())
  const groups = [1, 5].map((number) => ({ number, text: recoveryCode[number - 1]! }))
  must(await laptop.vault.proveRecovery({ groups }, { signal: new AbortController().signal, report: () => undefined }))
  copyRows(laptop.holder.opened().session.programme, source, (table) => !founding.has(table))
  laptop.lock()
  return { laptop, shortName: 'leila', passphrase, clear: () => rmSync(folder, { recursive: true, force: true }) }
}

export type TenYearsVault = Awaited<ReturnType<typeof tenYearsVault>>

/** From the typed passphrase to an open programme, beside what the derivation of its key takes alone. */
export async function unlock({ laptop }: TenYearsVault, rounds: number): Promise<Row> {
  laptop.holder.use(laptop.vaultFolder)
  const salt = Buffer.alloc(saltLength, 7)
  const pairs = await inTurn(
    rounds,
    async () => {
      const took = await timed(async () => must(await laptop.unlock()))
      laptop.lock()
      return took
    },
    () => timed(async () => must(await deriveFromPassphrase(secret(passphrase), salt, standardKdf))),
  )
  return rowOf(pairs, { name: 'unlock at full strength', yardstick: 'its key derivation alone', unit: 'ms', goal: 1.3 })
}
