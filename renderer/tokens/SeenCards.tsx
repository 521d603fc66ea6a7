import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counter, Side } from '#shared/counts/counts.schema.ts'
import type { Pairs } from '#shared/groups/groups.schema.ts'
import type { Card, HandedOut, SessionCards } from '#shared/tokens/tokens.schema.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { CardBoard } from './CardBoard.tsx'

type Props = {
  /** As they are typed. */
  readonly cards: SessionCards
  readonly counters: readonly Counter[]
  readonly pairs: Pairs | null
  readonly sides: readonly Side[]
  readonly isReadOnly: boolean
  readonly onSee: (card: Card, side: Side, handedOut: HandedOut | null) => void
  readonly onUnsee: (card: Card) => void
}

/** The cards that stand on a paper sheet. */
export function SeenCards({ cards, counters, pairs, sides, isReadOnly, onSee, onUnsee }: Props) {
  const { t } = useTranslation(['tokens', 'counts'])
  const [side, setSide] = useState(sides[0]!)
  return (
    <Section title={cards.season ? t('seen', { count: cards.seen.length }) : t('cards')}>
      <Stack isTight>
        {sides.length > 1 && !isReadOnly && <Segmented label={t('counts:title')} options={sides.map((id) => ({ id, label: t(`counts:side.${id}`) }))} value={side} onChange={setSide} />}
        <CardBoard cards={cards} counters={counters} pairs={pairs} help={t('typeHelp')} isReadOnly={isReadOnly} onArrive={(card, handedOut) => onSee(card, side, handedOut)} onTakeBack={onUnsee} />
      </Stack>
    </Section>
  )
}
