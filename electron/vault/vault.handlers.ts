import type { Language } from '#shared/i18n/languages.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { vault as calls } from '#shared/vault/vault.contract.ts'
import type { Notice, Unusable, VaultStatus } from '#shared/vault/vault.schema.ts'
import { creatingHandlers, type CreatingCalls } from './creating.handlers.ts'
import { isRecoveryProven, meIn, type Tell } from './entering.ts'
import { readHeader } from './header.ts'
import type { Keyring } from './keyring.ts'
import { unlockingHandlers, type UnlockingCalls } from './unlocking.handlers.ts'
import type { ExampleMember, OpenVault, ProgrammePort, VaultHolder } from './vault-holder.ts'
import type { WrongTries } from './wrong-tries.ts'

type Deps<P extends ProgrammePort> = {
  readonly holder: VaultHolder<P>
  readonly keyring: Keyring
  readonly usualFolder: string
  /** Counted over every way in. */
  readonly tries: WrongTries
  /** The example team's vault: who is in it, if the folder is one; and how to make it afresh. */
  readonly example: {
    membersOf(folder: string): readonly ExampleMember[] | null
    /** The time an example's clock stands at when it is opened. */
    readonly moment: number
    make(language: Language): Promise<Result<string, 'FolderInUse' | 'FolderReadOnly' | 'DiskFull'>>
  }
  readonly tell: Tell
}

export const vaultHandlers = <P extends ProgrammePort>(deps: Deps<P>): HandlersOf<typeof calls> => ({
  ...whereHandlers(deps),
  ...creatingHandlers(deps),
  ...unlockingHandlers(deps),
})

/** Which vault this laptop uses, and how it stands. */
function whereHandlers<P extends ProgrammePort>({ holder, example, tell }: Deps<P>): HandlersOf<Omit<typeof calls, keyof CreatingCalls | keyof UnlockingCalls>> {
  function status(): VaultStatus {
    const open = holder.current()
    const folder = holder.folder()
    if (open) {
      return {
        state: 'unlocked',
        me: meIn(open),
        example: example.membersOf(open.folder) !== null,
        frozenAt: holder.frozenAt(),
        recoveryProven: isRecoveryProven(open),
        notices: noticesOf(open),
      }
    }
    if (folder === null) return { state: 'none' }
    const problem = problemOf(folder)
    if (problem) return { state: 'unusable', problem }
    return { state: 'locked', example: example.membersOf(folder)?.map((member) => ({ ...member, roles: [...member.roles] })) ?? null, frozenAt: holder.frozenAt() }
  }

  return {
    status: () => ok(status()),

    use: ({ folder: token }) => {
      const folder = holder.pathOf(token, 'folder')
      if (!folder) return err('VaultMissing')
      const problem = problemOf(folder)
      if (problem) return err(problem)
      holder.use(folder)
      tell.using(folder)
      return ok()
    },

    useExample: async ({ language }) => {
      const made = await example.make(language)
      if (!made.ok) return made
      holder.use(made.value)
      holder.freeze(example.moment)
      tell.using(made.value)
      return ok()
    },

    freezeClock: ({ at }) => {
      const folder = holder.current()?.folder ?? holder.folder()
      if (folder === null || example.membersOf(folder) === null) return err('NotAnExample')
      holder.freeze(at)
      return ok()
    },
  }
}

/** What this unlock warns of, in names. One's own recovery sheet is another matter than somebody else's. */
function noticesOf({ session, programme }: OpenVault<ProgrammePort>): Notice[] {
  return session.notices().map((notice) => ({
    kind: notice.kind === 'RecoveryUsed' && notice.member === session.memberId ? 'OwnRecoveryUsed' : notice.kind,
    name: 'member' in notice ? (programme.memberById(notice.member)?.name ?? null) : null,
    day: 'on' in notice ? notice.on : 'lastSeen' in notice ? notice.lastSeen : null,
  }))
}

/** What keeps a folder from being opened, as far as can be told without a key. */
function problemOf(folder: string): Unusable | undefined {
  const header = readHeader(folder)
  if (header.ok) return undefined
  return header.error === 'VaultDamaged' ? 'VaultTruncated' : header.error
}
