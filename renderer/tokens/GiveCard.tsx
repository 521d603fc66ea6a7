import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boxesOf, boxKey } from '#shared/counts/counts.rules.ts'
import { boxName } from '#shared/counts/counter-words.rules.ts'
import type { Counter } from '#shared/counts/counts.schema.ts'
import type { Pairs } from '#shared/groups/groups.schema.ts'
import { isMeant } from '#shared/tokens/tokens.rules.ts'
import type { Card, HandedOut, TokenId } from '#shared/tokens/tokens.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { CardGrid } from './CardGrid.tsx'
import styles from './Cards.module.css'
import type { Outlines } from './use-outlines.ts'

export type GiveCardProps = {
  /** Those that nobody holds. */
  readonly deck: readonly Card[]
  readonly counters: readonly Counter[]
  readonly pairs: Pairs | null
  readonly outlines: Outlines | undefined
  readonly onGive: (card: Card, handedOut: HandedOut) => void
  readonly onStop: () => void
}

/** Hands a card out: which they chose, how its holder is counted, and whether they are new. */
export function GiveCard({ deck, counters, pairs, outlines, onGive, onStop }: GiveCardProps) {
  const { t } = useTranslation('tokens')
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<TokenId | undefined>()
  const [isFirst, setFirst] = useState(true)
  const found = deck.filter(({ pictures }) => isMeant(pictures, typed))
  const card = found.find(({ id }) => id === chosen)
  const came = counters.filter(({ part }) => part === 'came')
  return (
    <div className={styles.give}>
      <div>
        <h3>{t('giving')}</h3>
        <p className={styles.muted}>{deck.length === 0 ? t('noneLeft') : t('givingHelp')}</p>
      </div>
      {deck.length > 0 && <SearchField label={t('find')} clearLabel={t('clear')} value={typed} onChange={setTyped} autoFocus />}
      {deck.length > 0 && <CardGrid label={t('giving')} cards={found} outlines={outlines} isPressed={(id) => id === chosen} onPress={({ id }) => setChosen(id)} />}
      {card && (
        <>
          <Checkbox label={t('isFirst')} detail={t('isFirstHelp')} value={isFirst} onChange={setFirst} />
          <div role="group" aria-label={t('band')} className={styles.bands}>
            <p>{t('band')}</p>
            {boxesOf(came, pairs).map((box) => {
              const counter = came.find(({ key }) => key === box.counter)!
              return (
                <Button key={boxKey(box)} size="run" onPress={() => onGive(card, { ...box, isFirst })}>
                  {boxName(counter, box.second, language)}
                </Button>
              )
            })}
          </div>
        </>
      )}
      <div>
        <Button kind="quiet" size="run" onPress={onStop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  )
}
