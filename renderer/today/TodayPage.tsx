import { Plus, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { capital, dayInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { firstNameOf } from '#shared/people/people.rules.ts'
import { dayOfFortnight, partOfDay, whereExpected, type FirstSteps } from '#shared/today/today.rules.ts'
import { BackupBanner } from '#renderer/backups/BackupBanner.tsx'
import { ToWrite } from '#renderer/debriefs/ToWrite.tsx'
import { useFinder } from '#renderer/find/finder-context.ts'
import { hasSeen } from '#renderer/kernel/seen-rooms.ts'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan, useMe } from '#renderer/kernel/use-me.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { NewSessionDialog } from '#renderer/sessions/NewSessionDialog.tsx'
import { DueSeasons } from '#renderer/tokens/DueSeasons.tsx'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Columns, Page, PageHead } from '#renderer/ui/Page.tsx'
import { ClearFortnight } from './ClearFortnight.tsx'
import { Decisions } from './Decisions.tsx'
import { Fortnight } from './Fortnight.tsx'
import { NextSession } from './NextSession.tsx'
import { Readiness } from './Readiness.tsx'
import styles from './TodayPage.module.css'
import { usePhrases } from './use-phrases.ts'
import { useTodayFacts, type TodayFacts } from './use-today.ts'

/** The first room: where the fortnight stands, the next session, and what needs somebody. */
export function TodayPage() {
  const { data: facts, isError, again } = useTodayFacts()
  return (
    <Page>
      {facts && <Told facts={facts} />}
      {!facts && isError && <Unreadable onAgain={again} />}
    </Page>
  )
}

function Told({ facts }: { readonly facts: TodayFacts }) {
  const { next, toCome, toWrite } = facts
  const go = useGo()
  const mayPlan = useMayPlan()
  const isAdding = useAddress('add') !== null && mayPlan
  const asksToWrite = mayPlan && toWrite.length > 0
  // One banner at a time: doubts about the vault stand over the page already.
  const { status } = useStatus()
  const isDoubtful = status?.state === 'unlocked' && status.notices.length > 0
  return (
    <>
      <Head facts={facts} />
      {!isDoubtful && <BackupBanner />}
      <DueSeasons />
      <Fortnight facts={facts} />
      {next ? (
        <>
          <NextSession session={next} facts={facts} />
          <Readiness session={next} facts={facts} />
        </>
      ) : (
        <ClearFortnight isFirst={facts.latest === undefined} done={firstSteps(facts)} />
      )}
      {(toCome.length > 0 || asksToWrite) && (
        <Columns className={styles.below ?? ''}>
          {toCome.length > 0 && <Decisions facts={facts} />}
          {asksToWrite && <ToWrite sessions={toWrite} />}
        </Columns>
      )}
      {isAdding && <NewSessionDialog latest={facts.latest} today={facts.today} onClose={() => go('/', { instead: true })} />}
    </>
  )
}

/** The library is looked through when its room has been seen since the vault was unlocked. */
const firstSteps = ({ around }: TodayFacts): FirstSteps => ({
  hasPlace: around.places.length > 0,
  hasOthers: around.people.length > 1,
  hasLookedAround: hasSeen('/activities'),
})

function Head({ facts }: { readonly facts: TodayFacts }) {
  const { t } = useTranslation('today')
  const language = useLanguage()
  const me = useMe()
  const mayPlan = useMayPlan()
  const finder = useFinder()
  const { now, today, team, fortnight, sessions, next, around } = facts
  const { list, near } = usePhrases(today, around.people)
  const day = capital(dayInWords(today, language))
  const isClear = sessions.length === 0 && next === null
  const line = t('line', { day, nth: t(`nth.day${dayOfFortnight(today, fortnight)}`), number: fortnight.number })
  const expected = me ? whereExpected(sessions, me.personId, now, team.zone) : []
  const where = expected.map(({ at, days }) => t(`you.${at.kind}`, { name: at.kind === 'online' ? '' : at.name, days: list(days.map(near)) }))
  return (
    <PageHead
      title={isClear ? t('empty.title') : t(`greeting.${partOfDay(localOf(now, team.zone).time)}`, { name: firstNameOf(me?.name ?? '') })}
      lead={isClear ? t('empty.lead', { day }) : [line, ...where.slice(0, 2)].join(' ')}
      actions={
        <>
          <Button icon={Search} kbd="Ctrl K" onPress={finder.open}>
            {t('find')}
          </Button>
          {mayPlan && !isClear && (
            <LinkButton icon={Plus} href="/?add=1">
              {t('newSession')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}
