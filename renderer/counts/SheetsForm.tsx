import { Check } from 'lucide-react'
import type { TFunction } from 'i18next'
import { useImperativeHandle, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { hasTooManyFirst, totalOf } from '#shared/counts/counts.rules.ts'
import type { Side } from '#shared/counts/counts.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import type { Card, HandedOut, SessionCards } from '#shared/tokens/tokens.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { SeenCards } from '#renderer/tokens/SeenCards.tsx'
import { asTyped, boxesFilledBy, filled, toRecord, typedOf, withoutBox } from '#renderer/tokens/typed-cards.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './Counts.module.css'
import type { Counted } from './CountsPage.tsx'
import { blank, boxesFor, cellsOf, draftOf, isWrong, type Draft } from './sheet-form.ts'
import { SheetGrid } from './SheetGrid.tsx'

/** What another room may ask of the sheets before it is left. */
export type Sheets = {
  /** Says that what stands there is right, if somebody has typed, or at the end of a debrief; false where it cannot be yet. */
  readonly settle: (at: 'pause' | 'end') => Promise<boolean>
}
type Props = {
  readonly session: Session
  readonly counted: Counted
  /** Null where the group counts by strokes. */
  readonly cards: SessionCards | null
  readonly isReadOnly?: boolean
  /** They are a part of a screen that has more to say than how many came. */
  readonly isPart?: boolean
  readonly ref?: Ref<Sheets>
}

/** The sheets of a session, to be typed in or looked over, and said to be right. */
export function SheetsForm({ session, counted, cards, isReadOnly = false, isPart = false, ref }: Props) {
  const { t } = useTranslation(['counts', 'tokens'])
  const problemIn = useProblem('counts')
  const cardProblemIn = useProblem('tokens')
  const mayPlan = useMayPlan() && !isReadOnly
  const { sides, sheets, counters } = counted
  const begin = () => {
    const there = sheets.map(draftOf)
    return [...there, ...sides.filter((side) => !there.some((draft) => draft.side === side)).map(blank)]
  }
  const [drafts, setDrafts] = useState<readonly Draft[]>(begin)
  const [typedCards, setTypedCards] = useState(() => (cards ? typedOf(cards) : undefined))
  const [seen, setSeen] = useState({ sheets, cards })
  const [problem, setProblem] = useState<string | undefined>()
  const [isDone, setDone] = useState(false)
  const [isTyped, setTyped] = useState(false)
  // An undo, or somebody else, changed what they say.
  if (seen.sheets !== sheets || seen.cards !== cards) {
    setSeen({ sheets, cards })
    setDrafts(begin())
    setTypedCards(cards ? typedOf(cards) : undefined)
    setTyped(false)
  }
  const isIn = sheets.some(({ isRecorded }) => isRecorded)
  const boxes = boxesFor(counted, sheets.flatMap(({ cells }) => cells))
  const typed = drafts.map((draft) => ({ draft, cells: cellsOf(draft, boxes) }))
  const tooManyFirst = typed.some(({ cells }) => hasTooManyFirst(cells, counters))
  const wrong = drafts.some((draft) => isWrong(draft, boxes))

  const record = async (kept: readonly Draft[]) => {
    if (wrong || tooManyFirst) return false
    const said = kept.map((draft) => ({ id: draft.id, side: draft.side, cells: cellsOf(draft, boxes) })).filter(({ id, cells }) => id !== null || cells.length > 0)
    if (said.length === 0) return true
    const counts = { sessionId: session.id, sheets: said }
    const reply = await (cards?.season && typedCards ? api.tokens.record({ ...counts, cards: toRecord(typedCards) }) : api.counts.record(counts))
    setProblem(reply.ok ? undefined : (cards?.season ? cardProblemIn : problemIn)(reply.error))
    setDone(reply.ok)
    return reply.ok
  }
  /** A card fills its boxes on the first sheet of its side, and empties them when it is taken out. */
  const fill = (card: Card, { side, isFirst }: { readonly side: Side; readonly isFirst: boolean }, by: 1 | -1) => {
    setDone(false)
    setDrafts((before) => {
      const at = before.findIndex((draft) => draft.side === side)
      const draft = before[at]
      return draft ? before.with(at, { ...draft, texts: filled(draft.texts, boxesFilledBy(card, isFirst, counters), by) }) : before
    })
  }
  const see = (card: Card, side: Side, handedOut: HandedOut | null) => {
    setTyped(true)
    const isFirst = handedOut?.isFirst === true
    setTypedCards(new Map(typedCards).set(card.id, { side, isFirst, handedOut }))
    fill({ ...card, band: card.band ?? handedOut }, { side, isFirst }, 1)
  }
  const unsee = (card: Card) => {
    const there = typedCards?.get(card.id)
    if (!there) return
    setTyped(true)
    setTypedCards(new Map([...(typedCards ?? [])].filter(([id]) => id !== card.id)))
    fill(card, there, -1)
  }
  const seenCards = cards && typedCards && asTyped(cards, typedCards)
  const bandless = seenCards ? withoutBox(seenCards, boxes) : 0
  const twice = sides.map((side) => typed.filter(({ draft }) => draft.side === side)).find((here) => here.length > 1)
  const isUndecided = twice !== undefined && !isIn
  useImperativeHandle(ref, () => ({
    settle(at) {
      if (!isTyped && (at === 'pause' || isIn)) return Promise.resolve(true)
      return isUndecided ? Promise.resolve(false) : record(drafts)
    },
  }))
  return (
    <Stack>
      {!isPart && <p className={styles.muted}>{t('means')}</p>}
      {seenCards && <SeenCards cards={seenCards} counters={counters} pairs={counted.pairs} sides={sides} isReadOnly={!mayPlan} onSee={see} onUnsee={unsee} />}
      {bandless > 0 && <Message>{t('tokens:bandGone', { count: bandless })}</Message>}
      {drafts.map((draft, at) => {
        const grid = (
          <SheetGrid
            key={draft.id ?? draft.side}
            draft={draft}
            boxes={boxes}
            counters={counters}
            isReadOnly={!mayPlan}
            isFirst={at === 0}
            onChange={(next) => {
              setDone(false)
              setTyped(true)
              setDrafts((before) => before.with(at, next))
            }}
            onDone={() => void (isUndecided || record(drafts))}
          />
        )
        // A sheet by itself has the heading of the part it is.
        if (isPart && drafts.length === 1) return grid
        return (
          <Section key={draft.id ?? draft.side} title={titleOf(draft, drafts, at, t)} isRuled={at > 0}>
            {grid}
          </Section>
        )
      })}
      {tooManyFirst && (
        <Message kind="error" isLive>
          {t('tooManyFirst')}
        </Message>
      )}
      {problem !== undefined && (
        <Message kind="error" isLive>
          {problem}
        </Message>
      )}
      {isDone && (
        <TakeBack call={cards?.season ? 'tokens.record' : 'counts.record'} button={t('undo')} onBack={() => setDone(false)}>
          {t('recorded')}
        </TakeBack>
      )}
      {mayPlan && isUndecided && (
        <Section title={t('two.title')} isRuled>
          <Stack isTight>
            <p>{t('two.text', { count: twice.length })}</p>
            <Actions>
              <Button kind="primary" onPress={() => void record(drafts)}>
                {t('two.add')}
              </Button>
              {twice.map(({ draft, cells }, at) => (
                <Button key={draft.id} onPress={() => void record(drafts.filter((each) => each === draft || each.side !== draft.side))}>
                  {t('two.keep', { number: at + 1, came: totalOf('came', cells, counters) })}
                </Button>
              ))}
            </Actions>
          </Stack>
        </Section>
      )}
      {mayPlan && !isUndecided && (
        <Actions>
          <Button {...(!isPart && { kind: 'primary', size: 'big' })} icon={Check} onPress={() => void record(drafts)}>
            {t(isIn ? 'recordAgain' : 'record')}
          </Button>
        </Actions>
      )}
    </Stack>
  )
}

/** Which sheet it is, where there is more than one. */
function titleOf(draft: Draft, drafts: readonly Draft[], at: number, t: TFunction<['counts', 'tokens']>) {
  const side = t(`side.${draft.side}`)
  const before = drafts.slice(0, at).filter((each) => each.side === draft.side).length
  const isAlone = drafts.filter((each) => each.side === draft.side).length === 1
  return isAlone ? side : `${side}, ${t('two.sheet', { number: before + 1 })}`
}
