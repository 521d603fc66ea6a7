import type { settings as english } from '../en/settings.ts'
import type { Words } from '../words.ts'

export const settings: Words<typeof english> = {
  title: 'Réglages',
  parts: 'Parties des réglages',
  part: { laptop: 'Cet ordinateur', you: 'Vous', team: 'L’équipe', words: 'Autres langues', members: 'Membres', backups: 'Sauvegardes', erasure: 'Effacement' },
  laptop: {
    title: 'Cet ordinateur',
    lead: 'Gardé à côté de l’application, pas dans le coffre\u202f: cela vaut pour toutes les personnes qui ouvrent cet ordinateur.',
    language: 'Langue des écrans',
    theme: 'Aspect',
    themes: { system: 'Comme l’ordinateur', light: 'Papier (clair)', dark: 'Tirage (sombre)' },
    idle: 'Verrouiller quand personne n’y a touché pendant',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    picker: 'Montrer les membres à l’ouverture',
    pickerDetail: 'C’est plus rapide. Cela dit aussi à quiconque ouvre l’ordinateur, sans phrase de passe, le nom de l’équipe ainsi que le prénom et le rôle de chacun.',
    disk: 'Le disque',
    version: 'Kitestring {{version}}',
    testRuntime: 'Il tourne sur un moteur d’essai\u202f: pas de vraies données, s’il vous plaît.',
  },
  problem: {
    NoPrinter: 'Aucune imprimante n’a répondu. Allumez-la et réessayez, ou enregistrez la page sur une clé USB.',
    BesideTheVault: 'C’est le support où se trouve le coffre. Qui prendrait l’ordinateur aurait les deux\u202f: choisissez une clé USB ou un autre support.',
    PaperFailed: 'La page n’a pas pu être mise en forme. Réessayez\u202f; rien n’est perdu.',
  },
}
