import { CalendarCog, CopyPlus, IdCard, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { inWords } from '#shared/disclosure/told-words.rules.ts'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { UndoableCall } from '#shared/history/undoable.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { tokens as calls } from '#shared/tokens/tokens.contract.ts'
import { isDue, isOver, keptUntil, seasonOn } from '#shared/tokens/tokens.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { TokenCardsButton } from '#renderer/papers/TokenCardsButton.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { ForgetSeason } from './ForgetSeason.tsx'
import styles from './GroupCards.module.css'
import { SeasonForm } from './SeasonForm.tsx'

type Season = z.output<typeof calls.seasons.output>[number]
type Done = { readonly call: UndoableCall; readonly said: string }
/** How many cards are made at once after the first. */
const more = 10

/** The picture cards of a group: what they are for, its seasons, and their cards on paper. */
export function GroupCards({ group }: { readonly group: Pick<Group, 'id' | 'countsBy'> }) {
  const { t } = useTranslation('tokens')
  const mayPlan = useMayPlan()
  const today = useToday()
  const problemIn = useProblem('tokens')
  const { data: seasons } = useCall(['tokens', 'seasons', group.id], () => api.tokens.seasons({ groupId: group.id }))
  const [isAdding, setAdding] = useState(false)
  const [done, setDone] = useState<Done | undefined>()
  const [problem, setProblem] = useState<string | undefined>()
  // What a group that counts by strokes again still keeps is shown until it is forgotten.
  if (!seasons || (group.countsBy !== 'token' && seasons.length === 0)) return null
  const act = async (reply: Promise<Result<unknown, string>>, said: Done): Promise<boolean> => {
    const { ok, ...rest } = await reply
    setProblem('error' in rest ? problemIn(rest.error) : undefined)
    if (ok) setDone(said)
    return ok
  }
  const mayStart = mayPlan && group.countsBy === 'token'
  return (
    <Section title={t('title')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('means')}</p>
        <p className={styles.muted}>{t('linkable')}</p>
        {seasons.length > 0 && !seasonOn(seasons, today) && group.countsBy === 'token' && <Message>{t('noneNow')}</Message>}
        {seasons.map((season) => (
          <SeasonRow key={season.id} season={season} act={act} />
        ))}
        {seasons.length === 0 && !isAdding && <p>{t('none')}</p>}
        {done && (
          <TakeBack key={done.said} call={done.call} button={t('undo')} onBack={() => setDone(undefined)}>
            {done.said}
          </TakeBack>
        )}
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
        {mayStart && isAdding && (
          <SeasonForm
            groupId={group.id}
            seasons={seasons}
            onClose={() => setAdding(false)}
            save={async (season) => {
              const started = await act(api.tokens.startSeason({ groupId: group.id, ...season }), { call: 'tokens.startSeason', said: t('started') })
              if (started) setAdding(false)
            }}
          />
        )}
        {mayStart && !isAdding && (
          <div>
            <Button icon={IdCard} onPress={() => setAdding(true)}>
              {t('start')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}

function SeasonRow({ season, act }: { readonly season: Season; readonly act: (reply: Promise<Result<unknown, string>>, said: Done) => Promise<boolean> }) {
  const { t } = useTranslation('tokens')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const today = useToday()
  const [open, setOpen] = useState<'day' | 'forget' | undefined>()
  const day = (on: string) => dateInWords(on, language, { year: true })
  const span = t('season', { from: day(season.from), until: day(season.until) })
  const isPast = isOver(season, today)
  const close = () => setOpen(undefined)
  return (
    <div className={styles.season}>
      <div>
        <h3>{span}</h3>
        <p>
          {isPast && `${t('over')} `}
          {t('facts', { count: season.cards, held: inWords(season.held, language) })}
        </p>
        {isDue(season, today) ? <Message>{t('due', { day: day(keptUntil(season)) })}</Message> : <p className={styles.muted}>{t('kept', { day: day(keptUntil(season)) })}</p>}
      </div>
      {open === 'day' && (
        <SeasonForm
          season={season}
          groupId={season.groupId}
          seasons={[]}
          onClose={close}
          save={async ({ until }) => {
            if (await act(api.tokens.changeSeason({ id: season.id, until }), { call: 'tokens.changeSeason', said: t('changed') })) close()
          }}
        />
      )}
      {open !== 'day' && (
        <Actions>
          {!isPast && <TokenCardsButton season={season} />}
          {mayPlan && !isPast && (
            <Button size="dense" icon={CopyPlus} onPress={() => void act(api.tokens.addCards({ id: season.id, cards: more }), { call: 'tokens.addCards', said: t('added') })}>
              {t('add')}
            </Button>
          )}
          {mayPlan && (
            <Button size="dense" icon={CalendarCog} onPress={() => setOpen('day')}>
              {t('change')}
            </Button>
          )}
          {mayPlan && (isPast || !season.isHeld) && (
            <Button size="dense" icon={Trash2} onPress={() => setOpen('forget')}>
              {t('forget')}
            </Button>
          )}
        </Actions>
      )}
      {open === 'forget' && (
        <ForgetSeason
          span={span}
          onClose={close}
          onForget={() => {
            close()
            void act(api.tokens.forget({ id: season.id }), { call: 'tokens.forget', said: t('forgotten') })
          }}
        />
      )}
    </div>
  )
}
