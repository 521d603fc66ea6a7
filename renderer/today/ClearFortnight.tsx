import { MapPin, Plus, Shapes, UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import styles from './ClearFortnight.module.css'

const starts = [
  { id: 'places', icon: MapPin, href: '/places?add=1' },
  { id: 'people', icon: UserRoundPlus, href: '/people?add=1' },
  { id: 'activities', icon: Shapes, href: '/activities' },
] as const

/** Nothing is planned: how to begin, and what helps before. */
export function ClearFortnight({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation('today')
  const mayPlan = useMayPlan()
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
      {isFirst && mayPlan && (
        <div className={styles.starts}>
          {starts.map(({ id, icon, href }) => (
            <section key={id} aria-labelledby={`start-${id}`}>
              <h2 id={`start-${id}`}>{t(`empty.${id}Title`)}</h2>
              <p>{t(`empty.${id}Text`)}</p>
              <LinkButton icon={icon} href={href}>
                {t(`empty.${id}`)}
              </LinkButton>
            </section>
          ))}
        </div>
      )}
    </>
  )
}
