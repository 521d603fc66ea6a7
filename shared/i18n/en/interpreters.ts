import type { interpreters as calls } from '#shared/interpreters/interpreters.contract.ts'
import type { SentencesFor } from '../failures.ts'

/** Interpreters a session asks for, by language. */
export const interpreters = {
  title: 'Interpreters',
  none: 'No interpreter asked for.',
  add: 'Ask for a language',
  addHint: 'Language',
  open: 'Show the languages',
  noLanguage: 'No language has these letters.',
  edit: 'Change the {{language}} interpreter',
  close: 'Close',
  nobody: 'nobody found yet',
  language: 'Language',
  mode: 'How',
  modes: { 'on-site': 'At the table', phone: 'By phone', video: 'By video', peer: 'Somebody of the group' },
  who: 'Who of the team',
  whoHint: 'Name',
  whoOpen: 'Show everyone',
  whoNone: 'Nobody of the team speaks it and interprets.',
  whoNobody: 'Nobody of the team',
  outside: 'Or from outside',
  outsideHelp: 'A first name, or the organisation that sends them. Never a number.',
  answer: 'Answer',
  answerOf: 'Answer of {{name}}',
  fee: 'Fee',
  travel: 'Travel',
  currency: 'Paid in',
  remove: 'Ask for {{language}} no more',
  cost: 'Interpreters cost {{amounts}}.',
  problem: {
    RequestNotFound: 'That interpreter is not asked for any more.',
    PersonNotFound: 'That person is not here any more.',
    SessionNotFound: 'This session has been removed.',
  } satisfies SentencesFor<typeof calls>,
}
