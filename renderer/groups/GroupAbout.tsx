import { useTranslation } from 'react-i18next'
import { CountsBy, ForWhom, Mode, type Group } from '#shared/groups/groups.schema.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import styles from './Groups.module.css'
import { usePlaces } from './use-groups.ts'

type ChangeGroup = (changes: Omit<Parameters<typeof api.groups.change>[0], 'id'>) => Promise<boolean>
type Props = { readonly group: Group; readonly change: ChangeGroup; readonly isReadOnly: boolean }

const nowhere = 'nowhere'

/** What a group is and what is usual for it, every field saving itself. */
export function GroupAbout({ group }: { readonly group: Group }) {
  const { t } = useTranslation('groups')
  const saves = useSaves()
  const isReadOnly = !useMayPlan()
  const change: ChangeGroup = (changes) => saves.run(api.groups.change({ id: group.id, ...changes }))
  const given = { group, change, isReadOnly }
  return (
    <Section title={t('about')} aside={<Saved>{saves.line}</Saved>} isRuled>
      <Stack>
        <ForWhomFields {...given} />
        <UsualFields {...given} />
      </Stack>
    </Section>
  )
}

function ForWhomFields({ group, change, isReadOnly }: Props) {
  const { t } = useTranslation('groups')
  const openness = group.isOpen ? 'open' : 'closed'
  return (
    <div className={styles.fields}>
      <SavedTextField
        label={t('name')}
        stored={group.name}
        save={(name) => change({ name })}
        check={(name) => (name.trim() === '' ? t('nameMissing') : undefined)}
        isReadOnly={isReadOnly}
      />
      {isReadOnly ? (
        <>
          <TextField label={t('whoFor')} value={t(`forWhom.${group.forWhom}`)} isReadOnly />
          <TextField label={t('openness')} value={t(`isOpen.${openness}`)} isReadOnly />
          <TextField label={t('counts')} value={t(`countsBy.${group.countsBy}`)} isReadOnly />
        </>
      ) : (
        <>
          <Select
            label={t('whoFor')}
            placeholder={t('choose')}
            options={ForWhom.options.map((id) => ({ id, label: t(`forWhom.${id}`) }))}
            value={group.forWhom}
            onChange={(forWhom) => void change({ forWhom })}
          />
          <Segmented
            label={t('openness')}
            isLabelVisible
            help={t('opennessHelp')}
            options={(['open', 'closed'] as const).map((id) => ({ id, label: t(`isOpen.${id}`) }))}
            value={openness}
            onChange={(id) => void change({ isOpen: id === 'open' })}
          />
          <Segmented
            label={t('counts')}
            isLabelVisible
            help={t('countsHelp')}
            options={CountsBy.options.map((id) => ({ id, label: t(`countsBy.${id}`) }))}
            value={group.countsBy}
            onChange={(countsBy) => void change({ countsBy })}
          />
        </>
      )}
    </div>
  )
}

function UsualFields({ group, change, isReadOnly }: Props) {
  const { t } = useTranslation(['groups', 'sessions'])
  const places = usePlaces()
  const place = places.find(({ id }) => id === group.placeId)
  const { value: expected, change: changeExpected } = useAutosave(group.expected, (typed) => change({ expected: typed }))
  const modeName = t(`sessions:mode.${group.mode}`)
  return (
    <Stack isTight>
      <div>
        <h3>{t('usual')}</h3>
        <p className={styles.muted}>{t('usualHelp')}</p>
      </div>
      <div className={styles.fields}>
        {isReadOnly ? (
          <>
            <TextField label={t('mode')} value={modeName} isReadOnly />
            <TextField label={t('place')} value={place ? placeInWords(place) : t('noPlace')} isReadOnly />
            <TextField label={t('start')} value={group.start ?? ''} isReadOnly />
            <TextField label={t('end')} value={group.end ?? ''} isReadOnly />
          </>
        ) : (
          <>
            <Segmented
              label={t('mode')}
              isLabelVisible
              className={styles.wide ?? ''}
              options={Mode.options.map((id) => ({ id, label: t(`sessions:mode.${id}`) }))}
              value={group.mode}
              onChange={(mode) => void change({ mode })}
            />
            <Select
              label={t('place')}
              placeholder={t('noPlace')}
              options={[{ id: nowhere, label: t('noPlace') }, ...places.map((each) => ({ id: each.id as string, label: placeInWords(each) }))]}
              value={place?.id ?? nowhere}
              onChange={(id) => void change({ placeId: id === nowhere ? null : PlaceId.parse(id) })}
            />
            <Stepper label={t('expected')} value={expected} onChange={changeExpected} maxValue={1000} />
            <TimeField label={t('start')} value={group.start} onChange={(start) => void change({ start })} />
            <TimeField label={t('end')} value={group.end} onChange={(end) => void change({ end })} />
          </>
        )}
      </div>
    </Stack>
  )
}
