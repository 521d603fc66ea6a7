import { common as commonEn } from './en/common.ts'
import { common as commonFr } from './fr/common.ts'
import { history as historyEn } from './en/history.ts'
import { history as historyFr } from './fr/history.ts'
import { library as libraryEn } from './en/library.ts'
import { library as libraryFr } from './fr/library.ts'
import { people as peopleEn } from './en/people.ts'
import { people as peopleFr } from './fr/people.ts'
import { places as placesEn } from './en/places.ts'
import { places as placesFr } from './fr/places.ts'
import type { Words } from './words.ts'

/** One namespace a feature. English is the source of truth: French must have the same keys, or this does not compile. */
export const en = { common: commonEn, history: historyEn, library: libraryEn, people: peopleEn, places: placesEn }
export const fr: Words<typeof en> = { common: commonFr, history: historyFr, library: libraryFr, people: peopleFr, places: placesFr }
