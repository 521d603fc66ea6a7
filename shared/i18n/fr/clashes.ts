import type { Words } from '../words.ts'
import type { clashes as english } from '../en/clashes.ts'

export const clashes: Words<typeof english> = {
  title: 'Ne va pas encore ensemble',
  onDate: 'le {{date}}',
  overlap: '{{other}} jusqu’à {{end}}, {{here}} dès {{start}}.',
  onTheWay: '{{other}} jusqu’à {{end}}, {{here}} dès {{start}}, à {{travel}} de là.',
  onTheWayAbout: '{{other}} jusqu’à {{end}}, {{here}} dès {{start}}, à environ {{travel}} de là.',
  twoPlaces: { title: '{{name}} est à deux endroits {{when}}', tight: '{{name}} a trop peu de temps entre deux lieux {{when}}' },
  interpreterTwice: {
    title: '{{name}} doit interpréter à deux endroits {{when}}',
    tight: '{{name}} a trop peu de temps entre deux séances à interpréter {{when}}',
  },
  placeTwice: { title: '{{place}} est réservé deux fois {{when}}' },
  bagTwice: {
    title: '{{bags}}\u202f: il en faut deux {{when}}',
    reason: 'Pour {{other}} à {{otherStart}}, et pour {{here}} à {{start}}.',
  },
  away: {
    title: '{{name}} est en absence {{when}}',
    leave: 'En congé jusqu’au {{day}}, et pourtant sur la liste\u202f: {{session}}.',
    rest: 'Au repos jusqu’au {{day}}, et pourtant sur la liste\u202f: {{session}}.',
    left: 'Son dernier jour était le {{day}}, et pourtant sur la liste\u202f: {{session}}.',
  },
  closed: {
    title: '{{place}} est fermé {{when}}',
    reason: '{{why}}. Une séance y est prévue\u202f: {{session}}.',
    noWhy: 'Une séance y est prévue\u202f: {{session}}.',
  },
  way: {
    ask: '{{name}} est libre.',
    time: '{{place}} est libre à {{start}}.',
    place: '{{name}} est libre.',
    carry: '{{minutes}} séparent les deux\u202f: assez pour l’apporter de l’une à l’autre.',
  },
  take: {
    ask: 'Demander à {{name}}',
    time: 'Commencer à {{start}}',
    place: 'Se retrouver là-bas',
  },
  open: 'Ouvrir «\u202f{{title}}\u202f»',
  done: 'C’est changé.',
  takeBack: 'Annuler',
  verb: { twoPlaces: 'Choisir', interpreterTwice: 'Choisir', away: 'Choisir', placeTwice: 'Déplacer', closed: 'Déplacer', bagTwice: 'Voir' },
}
