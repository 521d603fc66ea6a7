import { useTranslation } from 'react-i18next'
import { partsOf } from '#shared/library/own.rules.ts'
import type { WordsOf } from '#shared/library/own.schema.ts'
import { SavedTextArea, SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import type { Editing } from './editing.ts'

type Props = Editing & {
  readonly of: WordsOf
  readonly label: string
  readonly help?: string
  readonly rows?: number
  /** One line instead of several. */
  readonly isLine?: boolean
  readonly check?: (text: string) => string | undefined
}

/** One passage of an activity in one language. Of an own activity only what was written there, not what stands in for it. */
export function WordsField({ activity, version, language, change, of, label, help, rows = 2, isLine = false, check }: Props) {
  const { t } = useTranslation('libraryRoom')
  const other = version.written.words[of]?.[language === 'en' ? 'fr' : 'en'] ?? ''
  const own = version.written.words[of]?.[language] ?? ''
  const stored = version.shipped ? partsOf(activity).words[of][language] : own
  const standsIn = !version.shipped && own.trim() === '' && other.trim() !== ''
  const hint = standsIn ? t('edit.emptyHere') : help
  const field = {
    // A language is a field of its own: what was typed in one never shows in the other.
    key: `${of}.${language}`,
    label,
    ...(hint !== undefined && { help: hint }),
    ...(check && { check }),
    stored,
    // A credit names an author.
    isChecked: of !== 'credit',
    save: (text: string) => change({ words: { [of]: { [language]: text } } }),
  }
  const { key, ...rest } = field
  return isLine ? <SavedTextField key={key} {...rest} /> : <SavedTextArea key={key} {...rest} rows={rows} />
}
