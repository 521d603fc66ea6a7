import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clash } from '#shared/clashes/clashes.schema.ts'
import { capital, minutesInWords } from '#shared/i18n/dates.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { activityNeeding, decisionsFor, type Decision } from '#shared/today/decisions.rules.ts'
import { useClashWords } from '#renderer/clashes/use-clash-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { peopleHeading } from '#renderer/sessions/PeoplePanel.tsx'
import { reviewHeading } from '#renderer/sessions/SecondLook.tsx'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { KiteTailList } from '#renderer/ui/KiteTailList.tsx'
import { Section } from '#renderer/ui/Page.tsx'
import { usePhrases } from './use-phrases.ts'
import type { TodayFacts } from './use-today.ts'

/** So many bows a screen, and no more. */
const most = 3

/** What waits for somebody: a fact, its reason, and one verb. */
export function Decisions({ facts }: { readonly facts: TodayFacts }) {
  const { t } = useTranslation('today')
  const [showsAll, setShowsAll] = useState(false)
  const say = useSay(facts)
  const decisions = decisionsFor(facts.toCome, facts.now, facts.around, facts.clashes)
  const shown = showsAll ? decisions : decisions.slice(0, most)
  const rest = decisions.length - most
  return (
    <Section title={t('decisions.title')}>
      {decisions.length === 0 ? (
        <p>{t('decisions.none')}</p>
      ) : (
        <KiteTailList
          items={shown.map((decision) => ({ id: idOf(decision), ...say(decision), action: <Verb decision={decision} /> }))}
          {...(rest > 0 && {
            more: (
              <Button kind="link" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
                {showsAll ? t('decisions.fewer') : t('decisions.more', { count: rest })}
              </Button>
            ),
          })}
        />
      )}
    </Section>
  )
}

const idOf = (decision: Decision) =>
  [decision.session.id, ...(decision.is === 'clash' ? [decision.clash.is, nameIn(decision.clash)] : [decision.is, 'person' in decision ? decision.person : ''])].join(' ')
const nameIn = (clash: Clash) => ('name' in clash ? clash.name : 'person' in clash ? clash.person.name : '')

/** Where it is decided: the very part of the plan, where it has a part of its own. */
function decidedAt(decision: Decision): string {
  const plan = `/sessions/${decision.session.id}`
  switch (decision.is) {
    case 'tripOpen':
      return `/trips?id=${decision.trip.id}`
    case 'sunUnknown':
      return `/places?id=${decision.placeId}`
    case 'unanswered':
      return `${plan}?at=${peopleHeading}`
    case 'secondLook':
      return `${plan}?at=${reviewHeading}`
    default:
      return plan
  }
}

function Verb({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation(['today', 'clashes'])
  const mayPlan = useMayPlan()
  const verb = decision.is === 'clash' ? t(`clashes:verb.${decision.clash.is}`) : t(`decisions.${decision.is}.verb`)
  return (
    <LinkButton size="dense" href={decidedAt(decision)}>
      {mayPlan ? verb : t('decisions.look')}
    </LinkButton>
  )
}

function useSay({ around, today }: TodayFacts) {
  const { t } = useTranslation('today')
  const language = useLanguage()
  const { names, on, time } = usePhrases(today, around.people)
  const sayClash = useClashWords()

  return (decision: Decision): { title: string; reason: string } => {
    const { session } = decision
    const when = on(dayOf(session))
    const about = { session: session.title, place: session.placeName, when }
    switch (decision.is) {
      case 'clash': {
        const { title, reason, way } = sayClash(decision.clash, when)
        return { title, reason: way === null ? reason : `${reason} ${way}` }
      }
      case 'unanswered':
        return {
          title: t('decisions.unanswered.title', { name: names([decision.person]) }),
          reason: t('decisions.unanswered.reason', { ...about, time: time(session.startsAt, session), count: decision.sessions.length }),
        }
      case 'tooLong': {
        const minutes = { by: minutesInWords(decision.by), planned: minutesInWords(decision.planned), available: minutesInWords(decision.available) }
        return { title: t('decisions.tooLong.title', { ...about, ...minutes }), reason: t('decisions.tooLong.reason', { ...about, ...minutes }) }
      }
      case 'placeLacks': {
        const activity = activityNeeding(session, decision.offers, around)?.name[language] ?? ''
        return {
          title: t('decisions.placeLacks.title', { ...about, offers: decision.offers.map((offer) => t(`without.${offer}`)).join(t('nor')) }),
          reason: t('decisions.placeLacks.reason', { ...about, activity }),
        }
      }
      case 'sunUnknown': {
        const activity = activityNeeding(session, ['sun'], around)?.name[language] ?? ''
        return { title: t('decisions.sunUnknown.title', about), reason: t('decisions.sunUnknown.reason', { ...about, activity }) }
      }
      case 'tripOpen':
        return { title: t(`decisions.tripOpen.${decision.trip.booked ? 'doesNotFit' : 'notBooked'}`, { trip: decision.trip.name }), reason: capital(t('decisions.tripOpen.reason', about)) }
      case 'secondLook':
        return { title: t('decisions.secondLook.title', { ...about, name: names([decision.person]) }), reason: t('decisions.secondLook.reason', about) }
      default:
        return { title: t(`decisions.${decision.is}.title`, about), reason: capital(t(`decisions.${decision.is}.reason`, about)) }
    }
  }
}
