import { Check, Eye, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#renderer/kernel/use-me.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { usePlan } from './plan-context.ts'
import { useGoTo } from './use-go-to.ts'
import styles from './Review.module.css'

/** The heading to which the keyboard goes from what is settled or taken away. */
export const reviewHeading = 'between-colleagues'

/** Ready for another pair of eyes: who is asked to look the plan over, and whether they have. */
export function SecondLook() {
  const { t } = useTranslation('sessions')
  const { session, canPlan, commands } = usePlan()
  const goBack = useGoTo(reviewHeading)
  const { secondLook } = session
  if (!secondLook) return canPlan ? <AskSomebody /> : null
  const { by, of, lookedAt } = secondLook
  const names = { name: of.name, by: by?.name ?? t('review.somebody') }
  const stopAsking = async () => {
    if (await commands.stopAsking()) goBack()
  }
  return (
    <div className={styles.look} data-done={lookedAt !== null || undefined}>
      <Icon of={lookedAt === null ? Eye : Check} size={18} />
      <p>{lookedAt === null ? t('review.waits', names) : t('review.looked', names)}</p>
      {canPlan && (
        <div className={styles.deeds}>
          <Button size="dense" kind={lookedAt === null ? 'default' : 'quiet'} onPress={() => void (lookedAt === null ? commands.setLooked(true) : commands.askToLook(of.personId))}>
            {lookedAt === null ? t('review.lookedOver') : t('review.lookAgain')}
          </Button>
          <IconButton size="dense" icon={X} label={t('review.stopAsking')} onPress={() => void stopAsking()} />
        </div>
      )}
    </div>
  )
}

function AskSomebody() {
  const { t } = useTranslation('sessions')
  const { people, day, commands, say } = usePlan()
  const me = useMe()
  const others = [...people.values()].filter(({ id, leavingOn }) => id !== me?.personId && (leavingOn === null || leavingOn >= day))
  const goBack = useGoTo(reviewHeading)
  const ask = async (id: string | null) => {
    const person = others.find((other) => other.id === id)
    if (!person || !(await commands.askToLook(person.id))) return
    say(t('review.askedSaid', { name: person.name }))
    goBack()
  }
  return (
    <ComboBox
      size="dense"
      label={t('review.ask')}
      placeholder={t('people.addHint')}
      emptyText={t('review.nobody')}
      openLabel={t('people.open')}
      options={others.map(({ id, name }) => ({ id: id as string, label: name }))}
      value={null}
      onChange={(id) => void ask(id)}
    />
  )
}
