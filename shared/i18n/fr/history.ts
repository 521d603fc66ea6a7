import type { Words } from '../words.ts'
import type { history as english } from '../en/history.ts'

export const history: Words<typeof english> = {
  team: {
    change: 'une modification de l’équipe',
    writeSpoken: 'des mots à dire au début',
    signSpoken: 'une signature sous des mots à dire',
  },
  places: { add: 'un nouveau lieu', change: 'une modification d’un lieu', remove: 'le retrait d’un lieu' },
  people: {
    add: 'une nouvelle personne',
    change: 'une modification d’une personne',
    addLeave: 'des jours d’absence',
    removeLeave: 'le retrait de jours d’absence',
    setLeaving: 'une date de départ',
    remove: 'le retrait d’une personne',
  },
  strips: { add: 'une bande d’essai', remove: 'le retrait d’une bande d’essai' },
  groups: { add: 'un nouveau groupe', change: 'une modification d’un groupe', remove: 'le retrait d’un groupe' },
  sessions: {
    setMissed: 'si une séance a eu lieu',
    addSeries: 'une nouvelle série de dates',
    changeSeries: 'une modification d’une série',
    skip: 'une date sautée',
    meetAfterAll: 'une séance à une date sautée',
    bump: 'le décalage d’une date et des suivantes',
    add: 'une nouvelle séance',
    change: 'une modification d’une séance',
    setReady: 'le marquage d’une séance',
    remove: 'le retrait d’une séance',
    ask: 'les personnes sollicitées',
    unask: 'les personnes sollicitées',
    reassign: 'la transmission de séances',
    insertActivity: 'une activité dans le déroulé',
    addBlock: 'un nouveau bloc',
    changeBlock: 'une modification d’un bloc',
    moveBlock: 'le déplacement d’un bloc',
    splitBlock: 'la division d’un bloc',
    removeBlock: 'le retrait d’un bloc',
  },
}
