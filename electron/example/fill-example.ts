import { openProgramme } from '#electron/programme.ts'
import { programmeContract } from '#shared/contract.ts'
import { createDispatch } from '#electron/ipc/dispatch.ts'
import { floorKdf } from '#electron/vault/kdf.ts'
import type { Keyring } from '#electron/vault/keyring.ts'
import type { Session } from '#electron/vault/session.ts'
import type { ExampleMember } from '#electron/vault/vault-holder.ts'
import { clientOver } from '#shared/kernel/client.ts'
import { unattended } from '#shared/kernel/contract.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { exampleMembers, exampleTeam } from './example-team.ts'
import { releasedAt, releaseFirstQuarter } from './example-releases.ts'
import { planSeason } from './example-season.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`the example could not be made: ${result.error}`)
  return result.value
}

/** The lead, who makes the vault, and those whom she adds. */
function founding() {
  const lead = exampleMembers.find(({ roles }) => roles.includes('lead'))
  if (!lead) throw new Error('the example has no lead')
  return { lead, others: exampleMembers.filter((member) => member !== lead) }
}

/**
 * Makes the example's vault with the commands a person uses: the lead founds it and adds the others, then the season
 * is planned. Its passphrases are on the screen, so the weakest key derivation is enough.
 */
export async function fillExample(folder: string, keyring: Keyring, language: Language): Promise<readonly ExampleMember[]> {
  const { lead } = founding()
  const made = must(await keyring.createVault({ folder, shortName: lead.shortName, roles: lead.roles, passphrase: bytes(lead.passphrase), kdf: floorKdf }))
  made.code.fill(0)
  const { session } = made
  try {
    await addTeam({ session, folder, language })
  } finally {
    session.close()
  }
  for (const member of exampleMembers) await meetTheOthers(folder, keyring, member)
  return exampleMembers
}

/** Each member has unlocked once and compared the supervisor's key, as a real team does on its first day. */
async function meetTheOthers(folder: string, keyring: Keyring, { shortName, passphrase }: ExampleMember) {
  const session = must(await keyring.unlock({ folder, shortName, passphrase: bytes(passphrase) }))
  must(await session.accept())
  session.close()
}

async function addTeam({ session, folder, language }: { readonly session: Session; readonly folder: string; readonly language: Language }) {
  const { lead, others } = founding()
  const clock = { at: Date.parse('2027-01-04T08:00:00Z'), now: () => clock.at }
  const programme = openProgramme(session, folder, clock, { pathOf: () => undefined, recoverySheet: () => undefined, confirm: () => Promise.resolve(err('WrongPassphrase')) })
  const known = (id: string, { name, shortName }: ExampleMember) =>
    programme.transaction('members.add', () => {
      programme.addMember(id, name, shortName)
      programme.setRecoveryProven(id, clock.now())
    })
  programme.transaction('vault.create', () => programme.begin({ ...exampleTeam, name: exampleTeam.name[language] }))
  known(session.memberId, lead)
  for (const member of others) {
    const { member: id, code } = must(await session.addMember({ ...member, passphrase: bytes(member.passphrase) }))
    code.fill(0)
    known(id, member)
  }
  const dispatch = createDispatch(programmeContract, programme.features, {
    roles: () => ['facilitator', 'lead'],
    transaction: programme.transaction,
    report: (call, error) => {
      throw new Error(`the example failed at ${call}`, { cause: error })
    },
  })
  // Hundreds of commands, one write to the disk: nobody waits on this vault's safety yet.
  session.programme.exec('BEGIN')
  const api = clientOver<typeof programmeContract>((call, input) => dispatch(call, input, unattended))
  const moveClock = (at: number) => {
    clock.at = at
  }
  await planSeason(api, language, moveClock)
  moveClock(releasedAt)
  await releaseFirstQuarter(api, language)
  session.programme.exec('COMMIT')
}
