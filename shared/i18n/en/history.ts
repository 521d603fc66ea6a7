import type { UndoableWords } from '#shared/history/undoable.ts'

/** What was taken back or done again: it stands after “Taken back:”. */
export const history = {
  team: {
    change: 'a change to the team',
    writeSpoken: 'words to say at the start',
    signSpoken: 'a signature under words to say',
  },
  places: { add: 'a new place', change: 'a change to a place', remove: 'removing a place' },
  people: {
    add: 'a new person',
    change: 'a change to a person',
    addLeave: 'days away',
    removeLeave: 'taking days away out',
    setLeaving: 'a leaving date',
    remove: 'removing a person',
  },
  strips: { add: 'a test strip', remove: 'taking a test strip out' },
  groups: { add: 'a new group', change: 'a change to a group', remove: 'removing a group' },
  sessions: {
    setMissed: 'whether a session met',
    addSeries: 'a new series of dates',
    changeSeries: 'a change to a series',
    skip: 'a skipped date',
    meetAfterAll: 'meeting on a skipped date',
    bump: 'moving a date and those that follow',
    add: 'a new session',
    change: 'a change to a session',
    setReady: 'marking a session',
    remove: 'removing a session',
    ask: 'who is asked',
    unask: 'who is asked',
    reassign: 'handing sessions over',
    insertActivity: 'an activity in the plan',
    addBlock: 'a new block',
    changeBlock: 'a change to a block',
    moveBlock: 'moving a block',
    splitBlock: 'splitting a block',
    removeBlock: 'removing a block',
  },
} as const satisfies UndoableWords
