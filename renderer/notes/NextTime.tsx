import { NotebookPen, Pencil, Trash2 } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import type { Note } from '#shared/notes/notes.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { CheckedTextArea } from '#renderer/kernel/CheckedFields.tsx'
import { api } from '#renderer/kernel/api.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Actions, Stack } from '#renderer/ui/Page.tsx'
import styles from './NextTime.module.css'

type Props = {
  readonly activity: ActivityKey
  /** What is known of it; the notes of others are left out. */
  readonly notes: readonly Note[]
  /** The session in whose plan somebody writes, if they are in one. */
  readonly sessionId: SessionId | null
}
type Open = { readonly is: 'nothing' } | { readonly is: 'new' } | { readonly is: 'note'; readonly note: Note }

/** What was written last comes first, and is mostly all that matters. */
const few = 3

/** What colleagues wrote after the last time, and a way to write. */
export function NextTime({ activity, notes, sessionId }: Props) {
  const { t } = useTranslation('notes')
  const mayPlan = useMayPlan()
  const [open, setOpen] = useState<Open>({ is: 'nothing' })
  const [isRemoved, setRemoved] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const own = notes.filter((note) => note.activity === activity)
  const earlier = isWhole ? 0 : Math.max(0, own.length - few)
  const close = () => setOpen({ is: 'nothing' })
  const remove = async ({ id }: Note) => {
    if (await wasDone(api.notes.remove({ id }))) setRemoved(true)
  }
  return (
    <Stack isTight>
      {own.length === 0 && <p className={styles.muted}>{t('none')}</p>}
      {own.length > 0 && (
        <ul className={styles.notes}>
          {own.slice(0, own.length - earlier).map((note) => (
            <li key={note.id} className={styles.note}>
              {open.is === 'note' && open.note.id === note.id ? (
                <NoteForm text={note.text} save={(text) => api.notes.change({ id: note.id, text })} onDone={close} />
              ) : (
                <>
                  <div className={styles.words}>
                    <p className={styles.text}>{note.text}</p>
                    <Origin note={note} />
                  </div>
                  {mayPlan && (
                    <span className={styles.tools}>
                      <IconButton size="dense" icon={Pencil} label={t('change')} onPress={() => setOpen({ is: 'note', note })} />
                      <IconButton size="dense" icon={Trash2} label={t('remove')} onPress={() => void remove(note)} />
                    </span>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {earlier > 0 && (
        <div>
          <Button kind="quiet" size="dense" onPress={() => setWhole(true)}>
            {t('earlier', { count: earlier })}
          </Button>
        </div>
      )}
      {isRemoved && (
        <TakeBack call="notes.remove" button={t('undo')} onBack={() => setRemoved(false)}>
          {t('removed')}
        </TakeBack>
      )}
      {open.is === 'new' && <NoteForm text="" save={(text) => api.notes.add({ activity, text, sessionId })} onDone={close} />}
      {mayPlan && open.is === 'nothing' && (
        <div>
          <Button size="dense" icon={NotebookPen} onPress={() => setOpen({ is: 'new' })}>
            {t('add')}
          </Button>
        </div>
      )}
    </Stack>
  )
}

/** Who wrote it, when, and after which session. */
function Origin({ note: { by, writtenOn, session } }: { readonly note: Note }) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const day = dateInWords(writtenOn, language, { year: true })
  const who = by === null ? t('bySomebody', { day }) : t('by', { name: by, day })
  return <p className={styles.muted}>{session === null ? who : `${who}. ${t('after', { session: session.title })}`}</p>
}

type FormProps = { readonly text: string; readonly save: (text: string) => Promise<{ readonly ok: boolean }>; readonly onDone: () => void }

function NoteForm({ text, save, onDone }: FormProps) {
  const { t } = useTranslation(['notes', 'common'])
  const tooMuch = useRoom()
  const [typed, setTyped] = useState(text)
  const [problem, setProblem] = useState<'empty' | 'failed' | undefined>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return setProblem('empty')
    if (tooMuch(typed, 'prose')) return undefined
    const { ok } = await save(typed)
    return ok ? onDone() : setProblem('failed')
  }
  const said = problem === 'empty' && typed.trim() === '' ? t('needed') : undefined
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
      <Stack isTight>
        <CheckedTextArea
          label={t('label')}
          help={t('help')}
          rows={2}
          value={typed}
          onChange={setTyped}
          error={tooMuch(typed, 'prose') ?? said ?? (problem === 'failed' ? t('common:problem.Unexpected') : undefined)}
          autoFocus
        />
        <Actions>
          <Button type="submit" size="dense">
            {t('save')}
          </Button>
          <Button kind="quiet" size="dense" onPress={onDone}>
            {t('common:cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  )
}
