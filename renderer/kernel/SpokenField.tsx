import { useTranslation } from 'react-i18next'
import { languages } from '#shared/people/languages.ts'
import { CheckedTextArea, CheckedTextField } from './CheckedFields.tsx'
import { useFieldOf } from './drafts-of.ts'
import styles from './SpokenField.module.css'
import { useDraft } from './use-draft.ts'
import { useRoom } from './use-room.ts'

type SpokenFieldProps = {
  /** The language of the words. The label stays in that of the screen. */
  readonly tag: string
  readonly label: string
  readonly help?: string
  readonly stored: string
  /** Saves and answers whether it worked. */
  readonly save: (text: string) => Promise<boolean>
  readonly kind: 'line' | 'paragraph'
  readonly isReadOnly?: boolean
  readonly placeholder?: string
}

/** Words in another language, in its own direction and script, that save themselves as they are typed. */
export function SpokenField({ tag, label, help, stored, save, kind, isReadOnly = false, placeholder }: SpokenFieldProps) {
  const { t } = useTranslation()
  const tooMuch = useRoom()
  const refusal = (text: string) => tooMuch(text, kind)
  const { value, change, saveNow, state, problem } = useDraft({ field: useFieldOf(label), stored, refusal, save })
  const inItsOwnWay = (field: HTMLElement | null) => {
    if (field) Object.assign(field, { lang: tag, dir: languages.find((known) => known.tag === tag)?.dir ?? 'auto' })
  }
  const field = {
    className: styles.words ?? '',
    label,
    value,
    onChange: change,
    onBlur: () => void saveNow(),
    error: problem ?? (state === 'failed' ? t('notSaved') : undefined),
    isReadOnly,
    // The lists know names as English and French write them.
    isChecked: tag === 'en' || tag === 'fr',
    ...(help !== undefined && { help }),
    ...(placeholder !== undefined && { placeholder }),
  }
  return kind === 'line' ? <CheckedTextField {...field} ref={inItsOwnWay} /> : <CheckedTextArea {...field} ref={inItsOwnWay} rows={3} />
}
