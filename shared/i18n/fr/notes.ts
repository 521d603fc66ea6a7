import type { Words } from '../words.ts'
import type { notes as english } from '../en/notes.ts'

export const notes: Words<typeof english> = {
  title: 'La prochaine fois',
  none: 'Personne n’a encore rien écrit pour la prochaine fois.',
  add: 'Écrire pour la prochaine fois',
  label: 'Que faudrait-il changer la prochaine fois\u202f?',
  help: 'Sur l’activité, le matériel, la durée. Rien sur une personne.',
  save: 'Garder',
  needed: 'Écrivez d’abord quelque chose.',
  by: '{{name}}, {{day}}',
  bySomebody: '{{day}}',
  after: 'Après {{session}}',
  change: 'Modifier cette note',
  remove: 'Retirer cette note',
  removed: 'La note a été retirée.',
  undo: 'La remettre',
  earlier_one: 'Une note plus ancienne',
  earlier_other: '{{count}} notes plus anciennes',
  ofActivity: 'La prochaine fois, {{activity}}',
}
