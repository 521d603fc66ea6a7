import { common as commonEn } from './en/common.ts'
import { common as commonFr } from './fr/common.ts'
import { history as historyEn } from './en/history.ts'
import { history as historyFr } from './fr/history.ts'
import { library as libraryEn } from './en/library.ts'
import { library as libraryFr } from './fr/library.ts'
import type { Words } from './words.ts'

/** One namespace a feature. English is the source of truth: French must have the same keys, or this does not compile. */
export const en = { common: commonEn, history: historyEn, library: libraryEn }
export const fr: Words<typeof en> = { common: commonFr, history: historyFr, library: libraryFr }
