import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteKind, type TrendNote } from '#shared/attendance/trends.schema.ts'
import { dateInWords } from '#shared/i18n/dates.ts'
import { isMeant } from '#shared/kernel/day.ts'
import { api } from '#renderer/kernel/api.ts'
import { CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMe } from '#renderer/kernel/use-me.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import styles from './Waiting.module.css'

/** Why a fortnight was what it was, in the words of a lead. */
export function TrendNotes({ notes }: { readonly notes: readonly TrendNote[] }) {
  const { t } = useTranslation(['attendance', 'common'])
  const language = useLanguage()
  const problemOf = useProblem('attendance')
  const isLead = useMe()?.roles.includes('lead') ?? false
  const [isAdding, setAdding] = useState(false)
  const [problem, setProblem] = useState<string>()
  const remove = async ({ id }: TrendNote) => {
    const reply = await api.attendance.removeNote({ id })
    setProblem(reply.ok ? undefined : problemOf(reply.error))
  }
  return (
    <Section title={t('notes.title')}>
      <TakeBack call="attendance.removeNote" button={t('notes.undo')}>
        {t('notes.removed')}
      </TakeBack>
      {problem !== undefined && (
        <Message kind="error" isLive>
          {problem}
        </Message>
      )}
      {notes.length === 0 && <p className={styles.more}>{t(isLead ? 'notes.none' : 'notes.noneRead')}</p>}
      <ul className={styles.list}>
        {notes.map((note) => {
          const day = dateInWords(note.day, language, { year: true })
          return (
            <li key={note.id}>
              <span>
                <b>{note.text}</b>
                <small>
                  {day}. {t(`notes.kinds.${note.kind}`)}
                </small>
              </span>
              {isLead && <IconButton icon={X} label={t('notes.remove', { day })} onPress={() => void remove(note)} />}
            </li>
          )
        })}
      </ul>
      {isAdding && <NewNote onDone={() => setAdding(false)} />}
      {isLead && !isAdding && (
        <Button icon={Plus} size="dense" onPress={() => setAdding(true)}>
          {t('notes.add')}
        </Button>
      )}
    </Section>
  )
}

function NewNote({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['attendance', 'common'])
  const problemOf = useProblem('attendance')
  const tooMuch = useRoom()
  const [day, setDay] = useState<string | null>(useToday())
  const [kind, setKind] = useState<NoteKind>('closure')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isTried, setTried] = useState(false)
  const add = async () => {
    setTried(true)
    if (!isMeant(day) || text.trim() === '' || tooMuch(text, 'line') !== undefined) return
    const reply = await api.attendance.addNote({ day, kind, text })
    if (reply.ok) onDone()
    else setProblem(problemOf(reply.error))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Stack isTight>
        <DateField label={t('notes.day')} calendarLabel={t('notes.calendar')} value={day} onChange={setDay} error={isTried && !isMeant(day) ? t('notes.dayMissing') : undefined} />
        <Segmented label={t('notes.kind')} isLabelVisible options={NoteKind.options.map((id) => ({ id, label: t(`notes.kinds.${id}`) }))} value={kind} onChange={setKind} />
        <CheckedTextField label={t('notes.text')} help={t('notes.textHelp')} value={text} onChange={setText} error={tooMuch(text, 'line') ?? (isTried && text.trim() === '' ? t('notes.textMissing') : undefined)} />
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
        <Actions>
          <Button type="submit" kind="primary">
            {t('notes.addNow')}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {t('common:cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  )
}
