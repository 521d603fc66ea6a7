import type { shell as calls } from '#shared/shell/shell.contract.ts'
import type { SentencesFor } from '../failures.ts'

export const settings = {
  title: 'Settings',
  parts: 'Parts of the settings',
  part: { laptop: 'This laptop', you: 'You', team: 'The team', words: 'Other languages', members: 'Members', backups: 'Backups', erasure: 'Erasing' },
  laptop: {
    title: 'This laptop',
    lead: 'Kept beside the app, not in the vault: it holds for everyone who opens this laptop.',
    language: 'Language of the screens',
    theme: 'Look',
    themes: { system: 'As the laptop', light: 'Paper (light)', dark: 'Print (dark)' },
    idle: 'Lock when nobody has touched it for',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    picker: 'Show the members on the unlock screen',
    pickerDetail: 'Quicker to open. It also tells anyone who lifts the lid, without a passphrase, the name of the team and the first name and role of everyone in it.',
    disk: 'The disk',
    version: 'Kitestring {{version}}',
    testRuntime: 'It runs on a test runtime: no real data, please.',
  },
  problem: {
    NoPrinter: 'No printer answered. Switch it on and try again, or save the page to a USB stick.',
    BesideTheVault: 'That is the drive the vault is on. Whoever takes the laptop would have both: choose a USB stick or another drive.',
    PaperFailed: 'The page could not be laid out. Try again; nothing is lost.',
  } satisfies SentencesFor<typeof calls>,
}
