import { Clock, MapPin, UserRound, Users } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { Language } from '#shared/i18n/languages.ts'
import { isMeant, type ClockTime, type Day } from '#shared/kernel/day.ts'
import { Mode } from '#shared/groups/groups.schema.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Icon, type IconShape } from '#renderer/ui/Icon.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { peopleHeading } from './PeoplePanel.tsx'
import { useGoTo } from './use-go-to.ts'
import { useOrder } from './order-context.ts'
import { useLanguageNames } from './use-language-names.ts'
import { usePlan } from './plan-context.ts'
import { useBothClocks } from './use-both-clocks.ts'
import styles from './PlanHeader.module.css'

const nowhere = 'nowhere'

/** A fact of the session: words, and for those who plan a small form behind them. */
export function Fact({ label, icon, words, children }: { label: string; icon: IconShape; words: string; children: ReactNode | ((close: () => void) => ReactNode) }) {
  const { t } = useTranslation('sessions')
  const { canPlan } = useOrder()
  const content = (
    <>
      <Icon of={icon} size={16} />
      <span>{words}</span>
    </>
  )
  if (!canPlan) return <span className={styles.fact}>{content}</span>
  return (
    <DialogTrigger>
      <AriaButton className={styles.fact ?? ''} aria-label={`${label}: ${words}`}>
        {content}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.form ?? ''} aria-label={label}>
          {({ close }) => (
            <>
              {typeof children === 'function' ? children(close) : children}
              <div>
                <Button size="dense" onPress={close}>
                  {t('plan.done')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

export function TimesFact() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session } = usePlan()
  const clocks = useBothClocks()(session)
  const words = sessionInWords(session, language)
  return (
    <Fact label={t('plan.when')} icon={Clock} words={clocks === null ? words : `${words} (${clocks})`}>
      <TimesForm />
    </Fact>
  )
}

type When = { readonly day: Day | null; readonly start: ClockTime | null; readonly end: ClockTime | null }

function TimesForm() {
  const { t } = useTranslation('sessions')
  const { session, commands } = usePlan()
  const { startsAt, endsAt, zone } = session
  const stored = useMemo<When>(() => whenOf({ startsAt, endsAt, zone }), [startsAt, endsAt, zone])
  const isBackwards = ({ start: from, end: to }: When) => from !== null && to !== null && to <= from
  const { value, change } = useAutosave(stored, async ({ day, start: from, end: to }) =>
    !isMeant(day) || from === null || to === null || to <= from ? false : commands.change({ when: { day, start: from, end: to } }),
  )
  return (
    <>
      <DateField label={t('form.day')} value={value.day} onChange={(day) => change({ ...value, day })} calendarLabel={t('form.calendar')} />
      <div className={styles.pair}>
        <TimeField label={t('form.start')} value={value.start} onChange={(from) => change({ ...value, start: from })} />
        <TimeField
          label={t('form.end')}
          value={value.end}
          onChange={(to) => change({ ...value, end: to })}
          error={isBackwards(value) ? t('problem.EndBeforeStart') : undefined}
        />
      </div>
    </>
  )
}

export function PlaceFact() {
  const { t } = useTranslation('sessions')
  const { session, places, commands, askWhere } = usePlan()
  const here = placeInWords({ name: session.placeName, town: session.placeTown })
  const words = session.mode === 'online' ? t('plan.online') : here || t('plan.noPlace')
  const options = [
    { id: nowhere, label: t('plan.noPlace') },
    ...places.map((place) => ({ id: place.id as string, label: placeInWords(place) })),
  ]
  return (
    <Fact label={t('plan.where')} icon={MapPin} words={words}>
      {(close) => (
        <>
          <Segmented
            label={t('form.mode')}
            options={Mode.options.map((id) => ({ id, label: t(`mode.${id}`) }))}
            value={session.mode}
            onChange={(mode) => void commands.change({ mode })}
          />
          <Select
            label={t('plan.where')}
            placeholder={session.placeGone ? session.placeName : t('plan.noPlace')}
            options={options}
            value={session.placeGone ? null : (session.placeId ?? nowhere)}
            onChange={(id) => void commands.change({ placeId: id === nowhere ? null : id })}
          />
          <div className={styles.links}>
            <Button
              kind="link"
              size="dense"
              onPress={() => {
                close()
                askWhere()
              }}
            >
              {t('refit.open')}
            </Button>
            <LinkButton kind="link" size="dense" href="/places">
              {t('plan.openPlaces')}
            </LinkButton>
          </div>
        </>
      )}
    </Fact>
  )
}

/** For how many the plan is, kept wherever the plan is kept. */
export function ExpectedFact({ save }: { readonly save: (expected: number | null) => Promise<boolean> }) {
  const { t } = useTranslation('sessions')
  const { expected } = useOrder()
  const { value, change } = useAutosave(expected, save)
  const words = expected === null ? t('plan.expectedUnknown') : t('plan.expecting', { count: expected })
  return (
    <Fact label={t('plan.expected')} icon={UserRound} words={words}>
      <Stepper label={t('plan.expected')} help={t('plan.expectedHelp')} value={value} onChange={change} maxValue={1000} />
    </Fact>
  )
}

/** Languages the team has anyway; an interpreter is asked for the others. */
const isOfScreens = (tag: string) => Language.options.some((language) => language === tag)

/** Who works, in words; pressing it goes to the people asked. */
export function PeopleFact() {
  const { t } = useTranslation('sessions')
  const { session, people } = usePlan()
  const languageNames = useLanguageNames()
  const goTo = useGoTo(peopleHeading)
  const names = session.asked
    .filter(({ answer }) => answer !== 'declined')
    .map(({ personId, name, answer }) => {
      const person = people.get(personId)
      const spoken = person?.works.includes('interpreter') ? languageNames(person.languages.filter((tag) => !isOfScreens(tag))) : []
      const remarks = [...spoken, ...(answer === 'asked' ? [t('plan.notConfirmed')] : [])]
      return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`
    })
  const words = names.length === 0 ? t('plan.nobody') : names.join(', ')
  return (
    <AriaButton className={styles.fact ?? ''} aria-label={`${t('plan.who')}: ${words}. ${t('plan.toPeople')}`} onPress={goTo}>
      <Icon of={Users} size={16} />
      <span>{words}</span>
    </AriaButton>
  )
}
