import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dayInBrief, dayInWords } from '#shared/i18n/dates.ts'
import type { Series } from '#shared/groups/groups.schema.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { bumpOf } from '#shared/sessions/series.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { focusNext } from '#renderer/kernel/focus-next.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { AskFirst, type AskProps } from './AskFirst.tsx'
import styles from './Groups.module.css'
import { useWhoCannot } from './MoveDate.tsx'
import { usePlaces } from './use-groups.ts'

/** Nobody meets on this date. */
export function SkipDate({ session, onClose, onDone }: AskProps) {
  const { t } = useTranslation('groups')
  const tooMuch = useRoom()
  const language = useLanguage()
  const [why, setWhy] = useState('')
  const day = dayInWords(dayOf(session), language)
  return (
    <AskFirst
      title={t('skip.title', { day })}
      confirm={t('skip.confirm')}
      run={() => api.sessions.skip({ id: session.id, why })}
      onClose={onClose}
      onDone={() => {
        onDone({ call: 'sessions.skip', said: t('skip.done', { day: capital(day) }) })
        // The menu it was asked from has gone with its row.
        focusNext(focusPage)
      }}
    >
      <Stack isTight>
        <p>{t('skip.text')}</p>
        {session.blockCount > 0 && <Message>{t('skip.plan', { count: session.blockCount })}</Message>}
        <CheckedTextField label={t('skip.why')} placeholder={t('series.whyHint')} value={why} onChange={setWhy} error={tooMuch(why, 'line')} />
      </Stack>
    </AskFirst>
  )
}

type BumpProps = AskProps & { readonly series: Series; readonly meetings: readonly SessionSummary[] }

/** This date and all that follow shift by one, each named before it moves. */
export function BumpDate({ session, series, meetings, onClose, onDone }: BumpProps) {
  const { t } = useTranslation('groups')
  const tooMuch = useRoom()
  const language = useLanguage()
  const whoCannot = useWhoCannot()
  const [why, setWhy] = useState('')
  const bumped = bumpOf(series, meetings, { id: session.id, why }, now())
  const day = dayInWords(dayOf(session), language)
  const moves = bumped.ok ? bumped.value.moves : []
  const last = moves.at(-1)
  const remarks = [...new Set(moves.flatMap(({ meeting, to }) => whoCannot(meeting, to)))]
  return (
    <AskFirst
      title={t('bump.title')}
      confirm={t('bump.confirm', { count: moves.length })}
      canConfirm={bumped.ok}
      run={() => api.sessions.bump({ id: session.id, why })}
      onClose={onClose}
      onDone={() => onDone({ call: 'sessions.bump', said: t('bump.done', { day }) })}
    >
      <Stack isTight>
        {last ? <p>{t('bump.say', { count: moves.length, last: dayInWords(last.to, language, { year: true }) })}</p> : <Message kind="error">{t('problem.NotToCome')}</Message>}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard */}
        <ul className={styles.moves} tabIndex={0} aria-label={t('bump.title')}>
          {moves.map(({ meeting, from, to }) => (
            <li key={meeting.id}>{t('touch.moves', { from: capital(dayInBrief(from, language)), to: dayInBrief(to, language) })}</li>
          ))}
        </ul>
        {remarks.map((remark) => (
          <Message key={remark}>{remark}</Message>
        ))}
        <CheckedTextField label={t('bump.why', { day })} placeholder={t('series.whyHint')} value={why} onChange={setWhy} error={tooMuch(why, 'line')} />
      </Stack>
    </AskFirst>
  )
}

const nowhere = 'nowhere'

/** This date alone meets by video call. */
export function MoveOnline({ session, onClose, onDone }: AskProps) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const online = usePlaces().filter(({ kind }) => kind === 'online')
  const [chosen, setChosen] = useState<string | undefined>()
  const where = chosen ?? online[0]?.id ?? nowhere
  const { title } = session
  const day = dayInWords(dayOf(session), language)
  const place = placeInWords({ name: session.placeName, town: session.placeTown })
  const move = () => api.sessions.change({ id: session.id, mode: 'online', placeId: where === nowhere ? null : PlaceId.parse(where) })
  return (
    <AskFirst
      title={t('online.title', { title })}
      confirm={t('online.confirm')}
      run={move}
      onClose={onClose}
      onDone={() => onDone({ call: 'sessions.change', said: t('online.done', { title }) })}
    >
      <Stack isTight>
        <p>{place === '' ? t('online.textNowhere', { day }) : t('online.text', { day, place })}</p>
        {online.length === 0 ? (
          <Message>{t('online.noLink')}</Message>
        ) : (
          <Select
            label={t('online.where')}
            placeholder={t('online.nowhere')}
            options={[...online.map((each) => ({ id: each.id as string, label: placeInWords(each) })), { id: nowhere, label: t('online.nowhere') }]}
            value={where}
            onChange={setChosen}
          />
        )}
      </Stack>
    </AskFirst>
  )
}
