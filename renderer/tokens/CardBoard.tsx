import { IdCard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName, isMeant } from '#shared/tokens/tokens.rules.ts'
import type { Card, HandedOut, SessionCards, TokenId } from '#shared/tokens/tokens.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { CardGrid } from './CardGrid.tsx'
import styles from './Cards.module.css'
import { GiveCard, type GiveCardProps } from './GiveCard.tsx'
import { useOutlines } from './use-outlines.ts'

/** With more cards than this one looks for them by their words, too. */
const atAGlance = 6

type Props = Pick<GiveCardProps, 'counters' | 'pairs'> & {
  readonly cards: SessionCards
  readonly help: string
  readonly isReadOnly?: boolean
  /** `handedOut` for a card that nobody held. */
  readonly onArrive: (card: Card, handedOut: HandedOut | null) => void
  readonly onTakeBack: (card: Card) => void
}

/** The cards of a session: one tap for each that arrives, and a new one for whoever has none. */
export function CardBoard({ cards, counters, pairs, help, isReadOnly = false, onArrive, onTakeBack }: Props) {
  const { t } = useTranslation('tokens')
  const language = useLanguage()
  const outlines = useOutlines()
  const [isGiving, setGiving] = useState(false)
  const [typed, setTyped] = useState('')
  const [double, setDouble] = useState<TokenId | undefined>()
  const here = new Set(cards.seen.map(({ tokenId }) => tokenId))
  const held = cards.cards.filter(({ band }) => band !== null)
  const found = held.filter(({ pictures }) => isMeant(pictures, typed))
  const old = typed.trim() === '' || found.length > 0 ? undefined : cards.over.find((pictures) => isMeant(pictures, typed))
  const twice = held.find(({ id }) => id === double && here.has(id))
  if (!cards.season) return <Message>{t('noSeason')}</Message>
  if (isGiving)
    return (
      <GiveCard
        deck={cards.cards.filter(({ band }) => band === null)}
        counters={counters}
        pairs={pairs}
        outlines={outlines}
        onStop={() => setGiving(false)}
        onGive={(card, handedOut) => {
          setGiving(false)
          setTyped('')
          onArrive(card, handedOut)
        }}
      />
    )
  const press = (card: Card) => {
    if (here.has(card.id)) return setDouble(card.id)
    setDouble(undefined)
    setTyped('')
    onArrive(card, null)
  }
  return (
    <div className={styles.board}>
      <p className={styles.muted}>{help}</p>
      {held.length > atAGlance && <SearchField label={t('find')} clearLabel={t('clear')} value={typed} onChange={setTyped} />}
      {held.length === 0 && <p className={styles.muted}>{t('nobody')}</p>}
      {old && <Message isLive>{t('old', { card: cardName(old, language) })}</Message>}
      {held.length > 0 && !old && (
        <CardGrid label={t('cards')} cards={found} outlines={outlines} isPressed={(id) => here.has(id)} isReadOnly={isReadOnly} onPress={press} />
      )}
      {twice && (
        <div className={styles.double} ref={(told) => told?.scrollIntoView({ block: 'nearest' })}>
          <Message isLive>{t('double', { card: cardName(twice.pictures, language) })}</Message>
          <Actions>
            <Button size="run" onPress={() => setDouble(undefined)}>
              {t('close')}
            </Button>
            <Button
              size="run"
              kind="quiet"
              onPress={() => {
                setDouble(undefined)
                onTakeBack(twice)
              }}
            >
              {t('takeBack')}
            </Button>
          </Actions>
        </div>
      )}
      {!isReadOnly && (
        <div>
          <Button size="run" icon={IdCard} onPress={() => setGiving(true)}>
            {t('given')}
          </Button>
        </div>
      )}
    </div>
  )
}
