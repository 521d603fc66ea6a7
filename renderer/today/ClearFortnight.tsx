import { MapPin, Shapes, UserRoundPlus } from 'lucide-react'
import type { ReactNode } from 'react'
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
export function ClearFortnight({ isFirst, actions }: { readonly isFirst: boolean; readonly actions: ReactNode }) {
  const { t } = useTranslation('today')
  const mayPlan = useMayPlan()
  return (
    <>
      <EmptyState title={t(isFirst ? 'empty.firstTitle' : 'empty.nextTitle')} actions={mayPlan && actions}>
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
