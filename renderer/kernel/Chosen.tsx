import { useTranslation } from 'react-i18next'
import type { Option } from '#renderer/ui/Options.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import styles from './Chosen.module.css'

type Props<Id extends string> = {
  readonly label: string
  readonly options: readonly Option<Id>[]
  readonly value: readonly Id[]
  readonly onChange: (ids: readonly Id[]) => void
  readonly isReadOnly: boolean
}

/** Words to switch on; for somebody who only reads, the ones that are on. */
export function Chosen<Id extends string>({ isReadOnly, ...words }: Props<Id>) {
  const { t } = useTranslation()
  if (!isReadOnly) return <ToggleWords {...words} />
  const on = words.options.filter(({ id }) => words.value.includes(id)).map(({ label }) => label)
  return (
    <div>
      <p className={styles.label}>{words.label}</p>
      <p>{on.length === 0 ? t('nothingSaid') : on.join(', ')}</p>
    </div>
  )
}
