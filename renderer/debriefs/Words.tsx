import { useTranslation } from 'react-i18next'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { SavedTextArea } from '#renderer/kernel/SavedFields.tsx'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { useDebrief } from './debrief-context.ts'
import styles from './Debrief.module.css'

/** What the team writes: one question after another, each of them to be left out. */
export function Words({ library }: { readonly library: Library }) {
  return (
    <>
      <Question of="stoodOut" rows={3} />
      <Question of="made" rows={3} />
      <Question of="worked" rows={2} />
      <NextTime library={library} />
    </>
  )
}

function Question({ of, rows }: { readonly of: 'stoodOut' | 'made' | 'worked' | 'different'; readonly rows: number }) {
  const { t } = useTranslation('debriefs')
  const { debrief, mayWrite, missing, write } = useDebrief()
  return (
    <Section title={t(of)} {...(missing.has(of) && { aside: t('still') })}>
      <SavedTextArea label={t(of)} isLabelHidden rows={rows} stored={debrief[of]} save={(text) => write({ [of]: text })} isReadOnly={!mayWrite} />
    </Section>
  )
}

/** What each activity should have next time stands with the activity; a session without any keeps its own. */
function NextTime({ library }: { readonly library: Library }) {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const { session, debrief, mayWrite, missing, save } = useDebrief()
  const activities = activitiesByKey(library)
  const known = debrief.nextTime.flatMap(({ activity, text }) => {
    const name = activities.get(activity)?.name[language]
    return name === undefined ? [] : [{ activity, text, name }]
  })
  if (known.length === 0) return <Question of="different" rows={2} />
  return (
    <>
      {debrief.different !== '' && <Question of="different" rows={2} />}
      <Section title={t('different')} {...(missing.has('different') && { aside: t('still') })}>
        <Stack isTight>
          <p className={styles.muted}>{t('differentHelp')}</p>
          {known.map(({ activity, text, name }) => (
            <SavedTextArea
              key={activity}
              label={name}
              rows={2}
              stored={text}
              save={(next) => save(api.debriefs.nextTime({ sessionId: session.id, activity, text: next }))}
              isReadOnly={!mayWrite}
            />
          ))}
        </Stack>
      </Section>
    </>
  )
}
