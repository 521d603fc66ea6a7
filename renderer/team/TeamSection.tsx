import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMeant, type Day } from '#shared/kernel/day.ts'
import { DayList, type Team } from '#shared/team/team.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import styles from './Team.module.css'

/** What every session and paper takes from the team. Leads change it, and each field saves itself. */
export function TeamSection({ isLead }: { readonly isLead: boolean }) {
  const { t } = useTranslation(['team', 'common'])
  const team = useTeam()
  return (
    <Section title={t('title')}>
      <Stack isTight className={styles.narrow}>
        <p>{isLead ? t('lead') : t('onlyLeads')}</p>
        {team && <TeamFields team={team} isLead={isLead} />}
      </Stack>
    </Section>
  )
}

function TeamFields({ team, isLead }: { readonly team: Team; readonly isLead: boolean }) {
  const { t } = useTranslation(['team', 'common'])
  const problem = useProblem('team')
  const { run, line } = useSaves()
  const [anchorProblem, setAnchorProblem] = useState<string | undefined>()
  const zones = useMemo(() => zonesWith(team.zone), [team.zone])
  const save = (changes: Partial<Team>) => run(api.team.change(changes))
  const setAnchor = async (anchorMonday: Day) => {
    if (!isMeant(anchorMonday)) return
    const reply = await api.team.change({ anchorMonday })
    setAnchorProblem(reply.ok ? undefined : problem(reply.error))
  }
  const text = { isReadOnly: !isLead }
  return (
    <>
      <SavedTextField
        {...text}
        label={t('name')}
        stored={team.name}
        save={(name) => save({ name })}
        check={(name) => (name.trim() === '' ? t('nameMissing') : undefined)}
      />
      <ComboBox
        label={t('zone')}
        help={t('zoneHelp')}
        options={zones}
        value={team.zone}
        onChange={(zone) => zone !== null && void save({ zone })}
        emptyText={t('zoneNone')}
        openLabel={t('zoneOpen')}
        isDisabled={!isLead}
      />
      <DateField
        label={t('anchor')}
        help={t('anchorHelp')}
        value={team.anchorMonday}
        onChange={(day) => day !== null && void setAnchor(day)}
        error={anchorProblem}
        calendarLabel={t('calendar')}
        isDisabled={!isLead}
      />
      <SavedTextField
        {...text}
        label={t('safeguarding')}
        help={t('safeguardingHelp')}
        stored={team.safeguardingContact}
        save={(safeguardingContact) => save({ safeguardingContact })}
      />
      <SavedTextField {...text} label={t('emergency')} help={t('emergencyHelp')} stored={team.emergencyLine} save={(emergencyLine) => save({ emergencyLine })} />
      <fieldset className={styles.lists}>
        <legend>{t('dayLists')}</legend>
        <p className={styles.quiet}>{t('dayListsHelp')}</p>
        {DayList.options.map((list) => (
          <Checkbox
            key={list}
            size="dense"
            label={t(`dayList.${list}`)}
            value={team.dayLists.includes(list)}
            onChange={(isShown) => void save({ dayLists: DayList.options.filter((each) => (each === list ? isShown : team.dayLists.includes(each))) })}
            isDisabled={!isLead}
          />
        ))}
      </fieldset>
      <Saved>{line}</Saved>
    </>
  )
}

/** Every zone the system knows, and the one in use, which may go by an older name. */
const zonesWith = (zone: string) =>
  [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])].toSorted().map((id) => ({ id, label: id.replaceAll('_', ' ') }))
