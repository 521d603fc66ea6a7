import { common as commonEn } from './en/common.ts'
import { common as commonFr } from './fr/common.ts'
import type { Words } from './words.ts'

/** One namespace a feature. English is the source of truth: French must have the same keys, or this does not compile. */
export const en = { common: commonEn }
export const fr: Words<typeof en> = { common: commonFr }
