import { CalendarPlus, CopyPlus, PencilLine } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { Group, Series } from '#shared/groups/groups.schema.ts'
import type { Day } from '#shared/kernel/day.ts'
import { GroupCounters } from '#renderer/counts/GroupCounters.tsx'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { RemoveSection } from '#renderer/kernel/RemoveSection.tsx'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { CopySeason } from '#renderer/templates/CopySeason.tsx'
import { GroupCards } from '#renderer/tokens/GroupCards.tsx'
import { GroupPeople } from '#renderer/tokens/GroupPeople.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { GroupAbout } from './GroupAbout.tsx'
import { GroupDates } from './GroupDates.tsx'
import styles from './Groups.module.css'
import type { Done } from './GroupsPage.tsx'
import { SeriesDialog } from './SeriesDialog.tsx'
import { useMeetings, useSeries, useSeriesWords } from './use-groups.ts'

type Props = { readonly group: Group; readonly onDone: (done: Done) => void }

/** One group: its series and dates first, then what it is. */
export function GroupDetails({ group, onDone, papers }: Props & { readonly papers: ReactNode }) {
  const mayPlan = useMayPlan()
  const { data: series } = useSeries(group.id)
  return (
    <Stack>
      <Section title={group.name} aside={papers}>{series && <SeriesList group={group} series={series} onDone={onDone} />}</Section>
      {series && <GroupDates group={group} series={series} onDone={onDone} />}
      <GroupPeople group={group} />
      <GroupAbout group={group} />
      <GroupCards group={group} />
      <GroupCounters group={group} />
      {mayPlan && <RemoveGroup group={group} onDone={onDone} />}
    </Stack>
  )
}

/** The day a group's series go to, or today. */
const lastOf = (series: readonly Series[], today: Day): Day => series.map(({ lastDay }) => lastDay).toSorted().at(-1) ?? today

function SeriesList({ group, series, onDone }: Props & { readonly series: readonly Series[] }) {
  const { t } = useTranslation(['groups', 'templates'])
  const today = useToday()
  const [copies, setCopies] = useState(false)
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const words = useSeriesWords()
  const [open, setOpen] = useState<Series | 'new' | undefined>()
  return (
    <Stack isTight>
      {series.length === 0 && <p className={styles.muted}>{t(mayPlan ? 'series.none' : 'series.noneRead')}</p>}
      <div>
        {series.map((each) => (
          <div key={each.id} className={styles.series}>
            <p>
              {words(each)}, {t('series.until', { day: dateInWords(each.lastDay, language, { year: true }) })}
            </p>
            {mayPlan && (
              <Button size="dense" icon={PencilLine} onPress={() => setOpen(each)}>
                {t('series.change')}
              </Button>
            )}
          </div>
        ))}
      </div>
      {mayPlan && (
        <div>
          <Actions>
            <Button kind={series.length === 0 ? 'primary' : 'quiet'} icon={CalendarPlus} onPress={() => setOpen('new')}>
              {t('series.plan')}
            </Button>
            <Button kind="quiet" icon={CopyPlus} onPress={() => setCopies(true)}>
              {t('templates:season.open')}
            </Button>
          </Actions>
        </div>
      )}
      {copies && <CopySeason group={group} until={lastOf(series, today)} today={today} onClose={() => setCopies(false)} onDone={(said) => onDone({ call: 'templates.copySeason', said })} />}
      {open !== undefined && <SeriesDialog group={group} series={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} onDone={onDone} />}
    </Stack>
  )
}

function RemoveGroup({ group, onDone }: Props) {
  const { t } = useTranslation('groups')
  const go = useGo()
  const { data: meetings = [] } = useMeetings(group.id, useToday())
  const goOn = () => {
    onDone({ call: 'groups.remove', said: t('removed', { name: group.name }) })
    go('/groups', { instead: true })
  }
  return (
    <RemoveSection
      title={t('removeTitle')}
      text={t('removeText', { count: meetings.filter(({ startsAt }) => startsAt > now()).length })}
      button={t('remove', { name: group.name })}
      remove={() => api.groups.remove({ id: group.id })}
      onRemoved={goOn}
    />
  )
}
