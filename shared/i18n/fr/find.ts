import type { Words } from '../words.ts'
import type { find as english } from '../en/find.ts'

export const find: Words<typeof english> = {
  title: 'Chercher',
  label: 'Une séance, une activité, un lieu, une personne ou une page',
  none: 'Rien ne contient ces mots.',
  clear: 'Effacer la recherche',
  results: 'Résultats',
  kind: { room: 'Page', session: 'Séance', group: 'Groupe', activity: 'Activité', place: 'Lieu', partner: 'Partenaire', person: 'Personne' },
  more: 'En voir plus',
  hint: 'Flèches pour choisir, Entrée pour ouvrir, Échap pour quitter.',
}
