import { CircleOff, PencilLine, Plus, RotateCcw, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { isCountedOn } from '#shared/counts/counts.rules.ts'
import { counterHint, counterName } from '#shared/counts/counter-words.rules.ts'
import { OwnCounter, type Counter } from '#shared/counts/counts.schema.ts'
import { Pairs, type Group } from '#shared/groups/groups.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { BandForm } from './BandForm.tsx'
import styles from './GroupCounters.module.css'

const noPairs = 'none'

/** What a group counts: its bands, and whether in pairs. */
export function GroupCounters({ group }: { readonly group: Group }) {
  const { t } = useTranslation('counts')
  const mayPlan = useMayPlan()
  const { data: counters } = useCall(['counts', 'counters', group.id], () => api.counts.counters({ groupId: group.id }))
  const [open, setOpen] = useState<Counter['key'] | 'new' | undefined>()
  const close = () => setOpen(undefined)
  return (
    <Section title={t('group.title')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('group.lead')}</p>
        <ul className={styles.list}>
          {counters?.map((counter) => (
            <li key={counter.key} className={styles.row}>
              {open === counter.key ? (
                <BandForm
                  counter={counter}
                  onClose={close}
                  save={({ name, hint }) => api.counts.renameCounter({ groupId: group.id, key: counter.key, name, hint })}
                />
              ) : (
                <CounterRow group={group} counter={counter} onRename={() => setOpen(counter.key)} />
              )}
            </li>
          ))}
        </ul>
        {mayPlan && open === 'new' && <BandForm onClose={close} save={(details) => api.counts.addCounter({ groupId: group.id, ...details })} />}
        {mayPlan && open !== 'new' && (
          <div>
            <Button icon={Plus} onPress={() => setOpen('new')}>
              {t('group.add')}
            </Button>
          </div>
        )}
        {mayPlan && (
          <Segmented
            label={t('group.pairs')}
            isLabelVisible
            help={t('group.pairsHelp')}
            options={[noPairs, ...Pairs.options].map((id) => ({ id, label: t(`group.pairsOf.${id as typeof noPairs | Pairs}`) }))}
            value={group.pairs ?? noPairs}
            onChange={(id) => void wasDone(api.groups.change({ id: group.id, pairs: Pairs.safeParse(id).data ?? null }))}
          />
        )}
      </Stack>
    </Section>
  )
}

function CounterRow({ group, counter, onRename }: { readonly group: Group; readonly counter: Counter; readonly onRename: () => void }) {
  const { t } = useTranslation('counts')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const today = useToday()
  const { key, from, until, part } = counter
  const name = counterName(counter, language)
  const isCounted = isCountedOn(today, counter) || (from !== null && from > today)
  const day = (on: string) => dateInWords(on, language, { year: true })
  const facts = [
    part === 'came' ? counterHint(counter, language) : t(`part.${part}`),
    from === null ? '' : t('group.since', { day: day(from) }),
    until === null ? '' : t('group.until', { day: day(until) }),
  ].filter(Boolean)
  const isOwn = OwnCounter.safeParse(key).success
  return (
    <>
      <p className={isCounted ? undefined : styles.muted}>
        {name}
        <small>{facts.join(' · ')}</small>
      </p>
      {mayPlan && (
        <Menu
          label={name}
          actions={[
            { id: 'rename', label: t('group.rename'), icon: PencilLine, onAction: onRename },
            ...(!isOwn && counter.name !== null
              ? [{ id: 'usual', label: t('group.usual'), icon: Undo2, onAction: () => void wasDone(api.counts.renameCounter({ groupId: group.id, key, name: null, hint: null })) }]
              : []),
            ...(part === 'came'
              ? [
                  {
                    id: 'counted',
                    label: t(isCounted ? 'group.end' : 'group.resume'),
                    icon: isCounted ? CircleOff : RotateCcw,
                    onAction: () => void wasDone(api.counts.setCounted({ groupId: group.id, key, isCounted: !isCounted })),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  )
}
