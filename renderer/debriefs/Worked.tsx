import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spanInWords } from '#shared/i18n/dates.ts'
import { ClockTime, localOf } from '#shared/kernel/day.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { whenOf } from '#shared/sessions/times.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useFieldOf } from '#renderer/kernel/drafts-of.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useDraft } from '#renderer/kernel/use-draft.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { useDebrief } from './debrief-context.ts'
import styles from './Debrief.module.css'
import { Fold } from './Fold.tsx'

/** Somebody who worked, as it is being typed: a time that is not whole is null. */
type Line = { readonly personId: PersonId; readonly name: string; readonly from: ClockTime | null; readonly until: ClockTime | null }

const isWhole = ({ from, until }: Line) => from !== null && until !== null && from < until

/** Who of the team really worked, from when to when. */
export function Worked() {
  const { t } = useTranslation('debriefs')
  const { session, debrief, missing, mayWrite, save } = useDebrief()
  const { worked, isSaid } = debrief.team
  const { zone } = session
  const stored = useMemo<readonly Line[]>(
    () => worked.map(({ personId, name, fromAt, untilAt }) => ({ personId, name, from: localOf(fromAt, zone).time, until: localOf(untilAt, zone).time })),
    [worked, zone],
  )
  const { value: lines, change, problem } = useDraft<readonly Line[]>({
    field: useFieldOf('worked'),
    stored,
    refusal: (all) => (all.every(isWhole) ? undefined : t('team.wrong')),
    save: (all) => save(api.debriefs.setWorked({ sessionId: session.id, worked: all.flatMap(({ personId, from, until }) => (from === null || until === null ? [] : [{ personId, from, until }])) })),
  })
  const set = (id: PersonId, times: Partial<Pick<Line, 'from' | 'until'>>) => change(lines.map((line) => (line.personId === id ? { ...line, ...times } : line)))
  return (
    <Fold title={t('team.title')} said={missing.has('team') ? t('still') : t('team.said', { count: worked.length })}>
      {!isSaid && mayWrite && <p className={styles.muted}>{t(worked.length === 0 ? 'team.nobody' : 'team.planned')}</p>}
      {lines.map((line) => (
        <OneWorked key={line.personId} line={line} onChange={(times) => set(line.personId, times)} onRemove={() => change(lines.filter(({ personId }) => personId !== line.personId))} />
      ))}
      {problem !== undefined && (
        <Message kind="error" isLive>
          {problem}
        </Message>
      )}
      {mayWrite && <AddWorker lines={lines} onAdd={(line) => change([...lines, line])} />}
    </Fold>
  )
}

type OneProps = { readonly line: Line; readonly onChange: (times: Partial<Pick<Line, 'from' | 'until'>>) => void; readonly onRemove: () => void }

function OneWorked({ line: { name, from, until }, onChange, onRemove }: OneProps) {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const { mayWrite } = useDebrief()
  const time = (typed: string | null) => ClockTime.safeParse(typed).data ?? null
  if (!mayWrite) return <p>{from !== null && until !== null ? t('team.span', { name, span: spanInWords(from, until, language) }) : name}</p>
  return (
    <fieldset className={styles.line}>
      <legend>{name}</legend>
      <TimeField label={t('team.from')} size="dense" value={from} onChange={(typed) => onChange({ from: time(typed) })} />
      <TimeField label={t('team.until')} size="dense" value={until} onChange={(typed) => onChange({ until: time(typed) })} />
      <IconButton icon={X} size="dense" label={t('team.remove', { name })} onPress={onRemove} />
    </fieldset>
  )
}

function AddWorker({ lines, onAdd }: { readonly lines: readonly Line[]; readonly onAdd: (line: Line) => void }) {
  const { t } = useTranslation('debriefs')
  const { session } = useDebrief()
  const { data: people = [] } = useCall(['people', 'list', true], () => api.people.list({ withLeavers: true }))
  const { start, end } = whenOf(session)
  const there = new Set(lines.map(({ personId }) => personId))
  const others = people.filter(({ id }) => !there.has(id))
  if (others.length === 0) return null
  return (
    <ComboBox
      // A new field after each choice: it is a way to add, not a value to keep.
      key={lines.length}
      label={t('team.add')}
      placeholder={t('team.addHint')}
      emptyText={t('team.none')}
      openLabel={t('team.open')}
      size="dense"
      options={others.map(({ id, name }) => ({ id, label: name }))}
      value={null}
      onChange={(id) => {
        const person = others.find((each) => each.id === id)
        if (person) onAdd({ personId: PersonId.parse(person.id), name: person.name, from: start, until: end })
      }}
    />
  )
}
