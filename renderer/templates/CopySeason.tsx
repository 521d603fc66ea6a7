import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords, dayInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ok } from '#shared/kernel/result.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { copiesOf, mostCopied, type Copy, type Season } from '#shared/templates/season.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { AgainstDates, useAgainst } from './AgainstDates.tsx'
import styles from './Templates.module.css'

type Props = {
  readonly group: Group
  /** The last day of its series. */
  readonly until: Day
  readonly today: Day
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}
type Draft = { readonly [K in keyof Season]: Day | null }

const same = 'same'
const later = (day: Day, span: Temporal.DurationLike): Day => Temporal.PlainDate.from(day).add(span).toString()
const isWhole = (draft: Draft): draft is Season => Object.values(draft).every((day) => day !== null)

/** The dates of a group once more, elsewhere or another year: what would be made stands there before it is. */
export function CopySeason({ group, until, today, onClose, onDone }: Props) {
  const { t } = useTranslation(['templates', 'common'])
  const problemOf = useProblem('templates')
  const { data: places = [] } = useCall(['places', 'list'], () => api.places.list({}))
  const [draft, setDraft] = useState<Draft>({ from: later(until, { months: -6 }), to: until, firstDay: later(until < today ? today : until, { weeks: 1 }) })
  const [where, setWhere] = useState<string>(same)
  const [withPlans, setWithPlans] = useState(true)
  const [left, setLeft] = useState<ReadonlySet<Day>>(new Set())
  const [isMaking, setMaking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const season = isWhole(draft) ? draft : null
  const placeId = where === same ? null : PlaceId.parse(where)
  const from = season && (season.from < season.firstDay ? season.from : season.firstDay)
  const { data: meetings } = useCall(['sessions', 'ofGroup', group.id, from], async () =>
    from === null ? ok([]) : api.sessions.ofGroup({ groupId: group.id, from }),
  )
  const copies = season && meetings ? copiesOf(meetings, season) : undefined
  const wanted = copies?.ok ? copies.value : []
  const against = useAgainst(wanted, places.find(({ id }) => id === placeId) ?? null)
  const without = against.map(({ day }) => day).filter((day) => left.has(day))
  const made = wanted.filter(({ day }) => !without.includes(day))
  const make = async () => {
    if (!season || isMaking) return
    setMaking(true)
    const reply = await api.templates.copySeason({ groupId: group.id, ...season, without, placeId, withPlans })
    setMaking(false)
    if (!reply.ok) return setProblem(problemOf(reply.error))
    onDone(t('season.done', { count: reply.value.count }))
    onClose()
  }
  return (
    <Dialog
      title={t('season.title', { name: group.name })}
      role="dialog"
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={made.length === 0} isPending={isMaking} onPress={() => void make()}>
            {made.length > 0 ? t('season.confirm', { count: made.length }) : t('season.confirmNone')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('season.text')}</p>
        <div className={styles.fields}>
          {(['from', 'to', 'firstDay'] as const).map((name) => (
            <DateField
              key={name}
              label={t(`season.${name}`)}
              calendarLabel={t('season.calendar')}
              value={draft[name]}
              onChange={(day) => setDraft({ ...draft, [name]: day })}
              error={draft[name] === null ? t('season.day') : undefined}
            />
          ))}
          <Select
            label={t('season.place')}
            placeholder={t('season.samePlace')}
            options={[{ id: same, label: t('season.samePlace') }, ...places.map((place) => ({ id: place.id as string, label: placeInWords(place) }))]}
            value={where}
            onChange={setWhere}
          />
        </div>
        <Checkbox label={t('season.withPlans')} detail={t('season.withPlansDetail')} value={withPlans} onChange={setWithPlans} />
        <div className={styles.body} aria-live="polite">
          {copies?.ok === false && <Message>{t(`season.${copies.error}`, { most: mostCopied })}</Message>}
          {copies?.ok && meetings && <WhatComes copies={made} meetings={meetings} />}
          <AgainstDates found={against} places={places} left={left} onLeave={setLeft} />
          {copies?.ok && season && placeId && withPlans && <Lacks group={group} season={season} placeId={placeId} copies={made} />}
        </div>
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
      </div>
    </Dialog>
  )
}

/** How many there will be, from when to when, and which days are taken already. */
function WhatComes({ copies, meetings }: { readonly copies: readonly Copy<SessionSummary>[]; readonly meetings: readonly SessionSummary[] }) {
  const { t } = useTranslation('templates')
  const language = useLanguage()
  const [first] = copies
  const last = copies.at(-1)
  if (!first || !last) return <Message>{t('season.allLeft')}</Message>
  const taken = new Set(meetings.map(dayOf))
  const already = copies.filter(({ day }) => taken.has(day)).length
  const inWords = (day: Day) => dayInWords(day, language, { year: true })
  return (
    <>
      <p>
        <b>{t('season.say', { count: copies.length, from: inWords(dayOf(first.meeting)), first: inWords(first.day), last: inWords(last.day) })}</b>
      </p>
      {already > 0 && <Message>{t('season.already', { count: already })}</Message>}
    </>
  )
}

const shown = 6
type LacksProps = { readonly group: Group; readonly season: Season; readonly placeId: PlaceId; readonly copies: readonly Copy<SessionSummary>[] }

/** What the place cannot offer to the plans that would be held there. */
function Lacks({ group, season: { from, to }, placeId, copies }: LacksProps) {
  const { t } = useTranslation(['templates', 'sessions'])
  const language = useLanguage()
  const { data: places = [] } = useCall(['places', 'list'], () => api.places.list({}))
  const { data: found = [] } = useCall(['templates', 'seasonLacks', group.id, from, to, placeId], () => api.templates.seasonLacks({ groupId: group.id, from, to, placeId }))
  const place = places.find(({ id }) => id === placeId)?.name ?? ''
  const lines = found.flatMap(({ id, lacks }) => {
    const copy = copies.find(({ meeting }) => meeting.id === id)
    if (!copy) return []
    const about = { title: copy.meeting.title, day: dateInWords(copy.day, language), place, list: listInWords(lacks.map((need) => t(`sessions:need.${need}`)), language) }
    return [{ id, text: t(lacks.includes('online') ? 'season.lacksForm' : 'season.lacks', about) }]
  })
  return (
    <>
      {lines.slice(0, shown).map(({ id, text }) => (
        <Message key={id}>{text}</Message>
      ))}
      {lines.length > shown && <p className={styles.muted}>{t('season.more', { count: lines.length - shown })}</p>}
    </>
  )
}
