import { json } from 'node:stream/consumers'
import { countInMemory } from './processes.ts'
import { secretForms } from './vault-secrets.ts'

/** What a proof of the packed app (scripts/package/memory.mjs) wants found, given on standard input. */
type Wanted = {
  readonly pids: readonly number[]
  readonly vault: string
  readonly member: { readonly shortName: string; readonly passphrase: string }
  readonly typed: string
}

const { pids, vault, member, typed } = (await json(process.stdin)) as Wanted
const wanted = await secretForms(vault, member, typed)
const found = pids.map((pid) => ({ pid, ...countInMemory(pid, wanted) }))
process.stdout.write(JSON.stringify(found))
