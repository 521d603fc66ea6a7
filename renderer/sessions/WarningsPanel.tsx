import { CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listInWords } from '#shared/i18n/numbers.ts'
import { warningsOf, type Warning } from '#shared/sessions/warnings.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Panel } from './Panel.tsx'
import { peopleHeading } from './PeoplePanel.tsx'
import { usePlan } from './plan-context.ts'
import { useGoTo } from './use-go-to.ts'
import styles from './Inspector.module.css'

const never = { held: 0, planned: 0 }

/** What asks for a second thought, each with a way out. None of it stops anybody. */
export function WarningsPanel() {
  const { t } = useTranslation('sessions')
  const { session, library, activities, people, place } = usePlan()
  const { data: groups } = useCall(['groups', 'list'], () => api.groups.list({}))
  const { data: met = never } = useCall(['sessions', 'metBefore', session.id], () => api.sessions.metBefore({ id: session.id }))
  if (!groups) return null
  const group = groups.find(({ id }) => id === session.group?.id) ?? null
  const warnings = warningsOf(session, { library, activities, people: [...people.values()], group, met, target: { mode: session.mode, place } })
  if (warnings.length === 0) return null
  return (
    <Panel title={t('warnings.title')}>
      <ul className={styles.weather}>
        {warnings.map((warning) => (
          <li key={`${warning.activity.key} ${warning.is}`}>
            <p>
              <Icon of={CircleHelp} size={18} />
              <span>
                <Sentence warning={warning} /> <WayOut warning={warning} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Sentence({ warning }: { warning: Warning }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { session } = usePlan()
  const activity = warning.activity.name[language]
  switch (warning.is) {
    case 'therapist':
      return t('warnings.therapist', { activity })
    case 'prior':
      return `${t('warnings.prior', { activity, count: warning.needs })} ${t('warnings.met', { count: warning.met.held + warning.met.planned })}`
    case 'format':
      return t(`warnings.${warning.asksFor}`, { activity })
    default:
      return warning.needs.includes('online')
        ? t('warnings.online', { activity })
        : t('warnings.place', { activity, place: session.placeName, needs: listInWords(warning.needs.map((need) => t(`need.${need}`)), language) })
  }
}

function WayOut({ warning }: { warning: Warning }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { canPlan, commands, askWhere, say } = usePlan()
  const goToPeople = useGoTo(peopleHeading)
  if (warning.is === 'prior' || warning.is === 'format')
    return warning.instead && t('warnings.instead', { activity: warning.instead.name[language] })
  if (warning.is === 'therapist') {
    const { ask } = warning
    if (!ask) return t('warnings.noTherapist')
    if (!canPlan) return null
    const asked = async () => {
      if (!(await commands.ask(ask.id, 'asked'))) return
      say(t('warnings.asked', { name: ask.name }))
      goToPeople()
    }
    return (
      <Button kind="link" size="dense" onPress={() => void asked()}>
        {t('warnings.ask', { name: ask.name })}
      </Button>
    )
  }
  return canPlan ? (
    <Button kind="link" size="dense" onPress={askWhere}>
      {t('warnings.fit')}
    </Button>
  ) : null
}
