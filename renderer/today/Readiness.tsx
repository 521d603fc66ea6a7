import { useTranslation } from 'react-i18next'
import { minutesInWords, timeInWords, weekdayInWords } from '#shared/i18n/dates.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { readinessOf, type Cell } from '#shared/today/readiness.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { peopleHeading } from '#renderer/sessions/PeoplePanel.tsx'
import { ReadinessWedge } from '#renderer/ui/ReadinessWedge.tsx'
import { usePhrases } from './use-phrases.ts'
import type { TodayFacts } from './use-today.ts'

/** How ready the next session is, part by part; each part opens where it is decided. */
export function Readiness({ session, facts: { around, today } }: { readonly session: Session; readonly facts: TodayFacts }) {
  const { t } = useTranslation('today')
  const kit = useCall(['kit', 'of', session.id], () => api.kit.of({ sessionId: session.id }))
  const cells = readinessOf(session, around, kit.data)
  const say = useSay(session, usePhrases(today, around.people))
  return (
    <ReadinessWedge
      label={t('wedge.label', { count: cells.filter(({ state }) => state === 'ready').length, all: cells.length })}
      cells={cells.map((cell) => ({
        id: cell.part,
        label: t(`wedge.${cell.part === 'answers' && cell.interpretersOnly ? 'interpreter' : cell.part}`),
        state: cell.state,
        stateLabel: t(`wedge.state.${cell.state}`),
        detail: say(cell),
        href: opened(cell, session),
      }))}
    />
  )
}

/** Where a part is put right. */
function opened(cell: Cell, session: Session): string {
  const plan = `/sessions/${session.id}`
  if (cell.part === 'travel') return `/trips?id=${cell.trip}`
  if (cell.part === 'materials' && cell.fact.is !== 'howMany') return `${plan}/kit`
  if (cell.part === 'people' || cell.part === 'answers') return `${plan}?at=${peopleHeading}`
  return opensPlace(cell, session) ? `/places?id=${session.placeId}` : plan
}

/** What a place lacks or nobody has looked at is put right at the place; that there is none, in the plan. */
const opensPlace = (cell: Cell, { placeId, placeGone }: Session) =>
  cell.part === 'place' && placeId !== null && !placeGone && cell.fact.is !== 'noPlace' && cell.fact.is !== 'online'

function useSay(session: Session, { names, list }: ReturnType<typeof usePhrases>) {
  const { t } = useTranslation('today')
  const language = useLanguage()
  return (cell: Cell): string => {
    const { fact } = cell
    switch (fact.is) {
      case 'tooLong':
      case 'short':
      case 'fits':
        return t(`wedge.${fact.is}`, { count: fact.blocks, by: minutesInWords(fact.by), minutes: minutesInWords(fact.minutes) })
      case 'sure':
      case 'tooFew':
        return t(`wedge.${fact.is}`, { names: names(fact.people), count: fact.people.length, needed: fact.needed })
      case 'toPack':
        return t('wedge.toPack', { count: fact.things })
      case 'packed':
      case 'partPacked':
        return t(`wedge.${fact.is}`, { count: fact.things, packed: fact.packed })
      case 'lacks':
        return t('wedge.lacks', { offers: list(fact.offers.map((offer) => t(`offer.${offer}`))) })
      case 'notLooked':
        return t('wedge.notLooked', { offers: list(fact.offers.map((offer) => t(`offer.${offer}`))) })
      case 'waiting':
      case 'declined':
        return t(`wedge.${fact.is}`, { names: names(fact.people), count: fact.people.length })
      case 'booked':
      case 'notBooked':
      case 'doesNotFit': {
        const { back, backTime } = fact.back
        return t(`wedge.${fact.is}`, { back: backTime === null ? weekdayInWords(back, language) : `${weekdayInWords(back, language)} ${timeInWords(backTime, language)}` })
      }
      case 'offersAll':
        return t('wedge.offersAll', { place: [session.placeName, session.placeTown].filter(Boolean).join(', ') })
      default:
        return t(`wedge.${fact.is}`)
    }
  }
}
