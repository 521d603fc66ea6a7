import { useTranslation } from 'react-i18next'
import type { SheetId } from '#shared/counts/counts.schema.ts'
import { cardName } from '#shared/tokens/tokens.rules.ts'
import type { Card, HandedOut, SessionCards } from '#shared/tokens/tokens.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { CardBoard } from '#renderer/tokens/CardBoard.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import styles from './Counters.module.css'
import type { Cards } from './use-cards.ts'
import type { RunSheet } from './use-run.ts'
import type { Undo } from './use-undo.ts'

type Props = {
  readonly sheet: RunSheet
  readonly session: SessionCards
  readonly tapped: SheetId
  readonly cards: Cards
  readonly undo: Undo
  readonly say: (sentence: string) => void
}

/** Where the group counts by cards: those who come with one, above the tiles for everybody else. */
export function RunCards({ sheet, session, tapped, cards, undo, say }: Props) {
  const { t } = useTranslation('tokens')
  const language = useLanguage()
  const arrive = async (card: Card, handedOut: HandedOut | null) => {
    if (!(await cards.arrive(tapped, card.id, handedOut))) return
    undo.arrived(card.id, card.pictures)
    say(t('arrived', { card: cardName(card.pictures, language) }))
  }
  const takeBack = async (card: Card) => {
    if (!(await cards.takeBack(card.id))) return
    undo.left(card.id)
    say(t('tookBack', { card: cardName(card.pictures, language) }))
  }
  return (
    <div className={styles.cards}>
      <h3>{session.season ? t('seen', { count: session.seen.length }) : t('cards')}</h3>
      <CardBoard cards={session} counters={sheet.counters} pairs={sheet.pairs} help={t('tapHelp')} onArrive={(card, handedOut) => void arrive(card, handedOut)} onTakeBack={(card) => void takeBack(card)} />
      {cards.problem !== undefined && (
        <Message kind="error" isLive>
          {cards.problem}
        </Message>
      )}
    </div>
  )
}
