import type { ExampleMember } from '#electron/vault/vault-holder.ts'

/** The invented team. Their passphrases are no secret: the unlock screen of an example shows them. */
export const exampleTeam = { name: 'Northern France team', zone: 'Europe/Paris', anchorMonday: '2027-01-04' } as const

/** Those who have keys; the lead makes the vault, then adds the others. */
export const exampleMembers: readonly [ExampleMember, ...ExampleMember[]] = [
  { name: 'Adaeze O.', shortName: 'adaeze', roles: ['lead'], passphrase: 'paper lantern on the sill' },
  { name: 'Leïla B.', shortName: 'leila', roles: ['facilitator'], passphrase: 'four kites over the dunes' },
  { name: 'Tom H.', shortName: 'tom', roles: ['facilitator'], passphrase: 'tea before the typewriter' },
  { name: 'Mathieu D.', shortName: 'mathieu', roles: ['facilitator'], passphrase: 'blue thread and marram grass' },
  { name: 'Ruth A.', shortName: 'ruth', roles: ['supervisor'], passphrase: 'quiet chair by the window' },
]
