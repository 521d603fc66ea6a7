import type { erasure as calls } from '#shared/erasure/erasure.contract.ts'
import type { SentencesFor } from '../failures.ts'

/** Deleting for good what was removed. */
export const erasure = {
  title: 'Erase for good',
  lead: 'What is removed is hidden, not gone: it stays in the vault so that it can be taken back. Erasing deletes it for good.',
  nothing: 'Nothing that was removed is left in the vault.',
  waitingTitle: 'Removed, and still in the vault',
  kind: {
    session_one: '{{count, number}} session, with its running order',
    session_other: '{{count, number}} sessions, with their running orders',
    block_one: '{{count, number}} block of a session that is still there',
    block_other: '{{count, number}} blocks of sessions that are still there',
    place_one: '{{count, number}} place',
    place_other: '{{count, number}} places',
    person_one: '{{count, number}} person, and where their name stands in sessions',
    person_other: '{{count, number}} people, and where their names stand in sessions',
    member_one: '{{count, number}} short name of somebody who had keys',
    member_other: '{{count, number}} short names of people who had keys',
    spoken_one: '{{count, number}} text to say at the start',
    spoken_other: '{{count, number}} texts to say at the start',
    detail_one: '{{count, number}} detail, such as a language or who was asked',
    detail_other: '{{count, number}} details, such as a language or who was asked',
  },
  last: 'Last erased on {{day}}.',
  button: 'Erase for good',
  unfinished: 'The last erasure deleted everything, and was cut short before the file was written anew. A trace may still lie in it.',
  finish: 'Finish erasing',
  confirm: {
    title: 'Erase this for good?',
    grave: 'This cannot be undone: not with Ctrl Z, not by a lead, not with a passphrase. What you did since unlocking cannot be taken back afterwards either.',
    what: 'It goes from the vault, from the list of changes and from the copies made before an update. A receipt stays, with days and random numbers, and no word of what was there.',
    reach: 'It cannot reach copies and papers you took elsewhere.',
  },
  erasing: 'Deleting, and writing the vault anew…',
  done_one: '{{count, number}} entry erased for good.',
  done_other: '{{count, number}} entries erased for good.',
  backupsTitle: 'Backups that may still hold it',
  backupsLead: 'A backup is never changed. Each of these goes by its day, with the next backup you make after it; or delete the file yourself.',
  backupsNone: 'None of the backups in the chosen folder holds any of it.',
  driveAway: 'The drive with the backups is not plugged in, so Kitestring cannot say which of them still hold it. None holds it for longer than twelve months.',
  madeAt: 'Made',
  goneBy: 'Gone by',
  file: 'File',
  problem: {
    ErasureUnfinished: 'Everything was deleted, and the file could not be written anew: the disk may be full. Free some space, then finish erasing.',
  } satisfies SentencesFor<typeof calls>,
}
