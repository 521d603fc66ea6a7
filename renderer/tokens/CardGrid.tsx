import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cardName } from '#shared/tokens/tokens.rules.ts'
import type { Card, TokenId } from '#shared/tokens/tokens.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { CardPictures } from './CardPictures.tsx'
import styles from './Cards.module.css'
import type { Outlines } from './use-outlines.ts'

type Props = {
  readonly label: string
  /** In the order of their pictures, as they lie on a table. */
  readonly cards: readonly Card[]
  readonly outlines: Outlines | undefined
  readonly isPressed: (id: TokenId) => boolean
  readonly isReadOnly?: boolean
  readonly onPress: (card: Card) => void
}

/** Cards to tap, with their pictures and their words. */
export function CardGrid({ label, cards, outlines, isPressed, isReadOnly = false, onPress }: Props) {
  const { t } = useTranslation('tokens')
  const language = useLanguage()
  return (
    <ul className={styles.grid} aria-label={label}>
      {cards.map((card) => (
        <li key={card.id}>
          <button type="button" className={styles.card} aria-pressed={isPressed(card.id)} disabled={isReadOnly} onClick={() => onPress(card)}>
            <CardPictures pictures={card.pictures} outlines={outlines} />
            <span className={styles.name}>{cardName(card.pictures, language)}</span>
            {isPressed(card.id) && (
              <span className={styles.mark}>
                <Icon of={Check} size={18} />
              </span>
            )}
          </button>
        </li>
      ))}
      {cards.length === 0 && <li className={styles.nobody}>{t('notFound')}</li>}
    </ul>
  )
}
