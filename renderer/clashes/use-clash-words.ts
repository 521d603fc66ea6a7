import { useTranslation } from 'react-i18next'
import type { Clash, Met, Way } from '#shared/clashes/clashes.schema.ts'
import { dateInWords, minutesInWords, timeInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import { localOf } from '#shared/kernel/day.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** A clash in words: the fact, its reason, and a way out where there is one. */
export type ClashWords = { readonly title: string; readonly reason: string; readonly way: string | null }

/** Says a clash in the language of the screen; `when` is the day as part of a sentence, such as “on Friday”. */
export function useClashWords(): (clash: Clash, when: string) => ClashWords {
  const { t } = useTranslation(['clashes', 'library'])
  const language = useLanguage()
  const time = (instant: number, { zone }: Met) => timeInWords(localOf(instant, zone).time, language)

  /** Where the two are told apart: by their places, or by their titles where both are at one. */
  function both({ session, other }: { readonly session: Met; readonly other: Met }) {
    const byPlace = session.placeName !== '' && other.placeName !== '' && session.placeName !== other.placeName
    const name = (one: Met) => (byPlace ? one.placeName : one.title)
    return { other: name(other), end: time(other.endsAt, other), here: name(session), start: time(session.startsAt, session) }
  }

  function inTwoPlaces(clash: Extract<Clash, { is: 'twoPlaces' | 'interpreterTwice' }>, name: string, when: string) {
    const { travel } = clash
    if (travel === null) return { title: t(`${clash.is}.title`, { name, when }), reason: t('overlap', both(clash)) }
    const words = { ...both(clash), travel: minutesInWords(travel.minutes) }
    return { title: t(`${clash.is}.tight`, { name, when }), reason: t(travel.isOwn ? 'onTheWay' : 'onTheWayAbout', words) }
  }

  function told(clash: Clash, when: string): Omit<ClashWords, 'way'> {
    const { session } = clash
    switch (clash.is) {
      case 'twoPlaces':
        return inTwoPlaces(clash, clash.person.name, when)
      case 'interpreterTwice':
        return inTwoPlaces(clash, clash.name, when)
      case 'placeTwice': {
        const { other } = clash
        const titles = { other: other.title, end: time(other.endsAt, other), here: session.title, start: time(session.startsAt, session) }
        return { title: t('placeTwice.title', { place: session.placeName, when }), reason: t('overlap', titles) }
      }
      case 'bagTwice': {
        const { other, bags } = clash
        const names = listInWords(bags.map((bag) => t(`library:bag.${bag}`)), language)
        const uses = { other: other.title, otherStart: time(other.startsAt, other), here: session.title, start: time(session.startsAt, session) }
        return { title: t('bagTwice.title', { bags: names, when }), reason: t('bagTwice.reason', uses) }
      }
      case 'away': {
        const about = { day: dateInWords(clash.until, language), session: session.title }
        return { title: t('away.title', { name: clash.person.name, when }), reason: t(`away.${clash.why}`, about) }
      }
      default: {
        const why = clash.why.trim().replace(/\.$/, '')
        const about = { why, session: session.title }
        return { title: t('closed.title', { place: session.placeName, when }), reason: t(why === '' ? 'closed.noWhy' : 'closed.reason', about) }
      }
    }
  }

  function wayInWords(way: Way): string {
    switch (way.is) {
      case 'ask':
      case 'place':
        return t(`way.${way.is}`, { name: way.name })
      case 'time':
        return t('way.time', { place: way.placeName, start: timeInWords(way.start, language) })
      default:
        return t('way.carry', { minutes: minutesInWords(way.minutes) })
    }
  }

  return (clash, when) => ({ ...told(clash, when), way: clash.way && wayInWords(clash.way) })
}
