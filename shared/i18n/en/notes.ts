/** What colleagues wrote for the next time. */
export const notes = {
  title: 'Next time',
  none: 'Nobody has written anything for the next time yet.',
  add: 'Write for the next time',
  label: 'What should be different next time?',
  help: 'On the activity, its materials, its minutes. Nothing about a person.',
  save: 'Keep it',
  needed: 'Write something first.',
  by: '{{name}}, {{day}}',
  bySomebody: '{{day}}',
  after: 'After {{session}}',
  change: 'Change this note',
  remove: 'Remove this note',
  removed: 'The note was removed.',
  undo: 'Bring it back',
  ofActivity: 'Next time, {{activity}}',
} as const
