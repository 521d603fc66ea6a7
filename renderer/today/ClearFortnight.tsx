import { MapPin, Plus, Shapes, UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stepsLeft, type FirstSteps } from '#shared/today/today.rules.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import styles from './ClearFortnight.module.css'

const steps = {
  places: { icon: MapPin, href: '/places?add=1' },
  people: { icon: UserRoundPlus, href: '/people?add=1' },
  activities: { icon: Shapes, href: '/activities' },
} as const

/** Nothing is planned: how to begin, and what of that which helps before is not done yet. */
export function ClearFortnight({ isFirst, done }: { readonly isFirst: boolean; readonly done: FirstSteps }) {
  const { t } = useTranslation('today')
  const mayPlan = useMayPlan()
  const left = isFirst && mayPlan ? stepsLeft(done) : []
  const plan = (
    <LinkButton kind="primary" size="big" icon={Plus} href="/?add=1">
      {t('empty.plan')}
    </LinkButton>
  )
  return (
    <>
      <EmptyState title={t(isFirst ? 'empty.firstTitle' : 'empty.nextTitle')} actions={mayPlan && plan}>
        {t(mayPlan ? 'empty.text' : 'empty.textReadOnly')}
      </EmptyState>
      {left.length > 0 && (
        <div className={styles.starts}>
          {left.map((id) => (
            <section key={id} aria-labelledby={`start-${id}`}>
              <h2 id={`start-${id}`}>{t(`empty.${id}Title`)}</h2>
              <p>{t(`empty.${id}Text`)}</p>
              <LinkButton {...steps[id]}>
                {t(`empty.${id}`)}
              </LinkButton>
            </section>
          ))}
        </div>
      )}
    </>
  )
}
