import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import styles from './Counters.module.css'
import { useHold } from './use-hold.ts'

export type TileProps = {
  readonly name: string
  readonly hint: string
  /** Both in a line, for buttons that are only heard. */
  readonly spoken: string
  readonly n: number
  readonly onTap: (by: 1 | -1, again: boolean) => void
  /** The last one tapped. */
  readonly isLast: boolean
}

/** A large tile: anywhere on it adds one, and its edge takes one away. */
export function CounterTile({ name, hint, spoken, n, onTap, isLast, isWide = false, isSmall = false }: TileProps & { readonly isWide?: boolean; readonly isSmall?: boolean }) {
  const { t } = useTranslation('run')
  const add = useHold((again) => onTap(1, again))
  const take = useHold((again) => onTap(-1, again))
  return (
    <div className={classNames(styles.tile, isLast && styles.last, isWide && styles.wide, isSmall && styles.small)}>
      <button type="button" className={styles.tap} {...add}>
        <VisuallyHidden>{t('add')}</VisuallyHidden>
        <span className={styles.name}>
          {name}
          {hint !== '' && <small>{hint}</small>}
        </span>
        <span className={styles.value}>
          <span>{n}</span>
          <Icon of={Plus} size={24} />
        </span>
      </button>
      <button type="button" className={styles.minus} aria-label={t('takeOne', { what: spoken })} {...take}>
        <Icon of={Minus} size={24} />
      </button>
    </div>
  )
}

/** A line with a number between minus and plus, for what is counted beside those who come. */
export function CounterLine({ name, hint, spoken, n, onTap, isLast }: TileProps) {
  const { t } = useTranslation('run')
  const add = useHold((again) => onTap(1, again))
  const take = useHold((again) => onTap(-1, again))
  return (
    <div className={classNames(styles.line, isLast && styles.lastLine)}>
      <p>
        {name}
        {hint !== '' && <small>{hint}</small>}
      </p>
      <button type="button" className={styles.square} aria-label={t('takeOne', { what: spoken })} {...take}>
        <Icon of={Minus} size={24} />
      </button>
      <span className={styles.lineValue}>{n}</span>
      <button type="button" className={styles.square} aria-label={t('addOne', { what: spoken })} {...add}>
        <Icon of={Plus} size={24} />
      </button>
    </div>
  )
}
