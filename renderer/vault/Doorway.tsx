import { FlaskConical, HardDrive } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages.ts'
import { useAbout } from '#renderer/kernel/use-about.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Brand } from '#renderer/ui/Brand.tsx'
import type { KiteStage } from '#renderer/ui/Kite.tsx'
import { Note } from '#renderer/ui/Note.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { SplitHero } from '#renderer/ui/SplitHero.tsx'
import styles from './Doorway.module.css'

export interface DoorwayProps {
  readonly title: string
  readonly lead?: ReactNode
  /** What stands over the title: where one is in the set-up. */
  readonly above?: ReactNode
  readonly stage?: KiteStage
  readonly children: ReactNode
  readonly foot?: ReactNode
  /** The first field takes the focus itself. */
  readonly hasOwnFocus?: boolean
}

/** The frame of every screen in front of the vault: the picture, the language, one question. */
export function Doorway({ title, lead, above, stage = 'flying', children, foot, hasOwnFocus = false }: DoorwayProps) {
  const { t } = useTranslation(['vault', 'common'])
  const heading = useRef<HTMLHeadingElement>(null)
  const brand = t('brand')
  const { about } = useAbout()
  useEffect(() => {
    document.title = `${title} · ${brand}`
  }, [title, brand])
  // A new question is read from its title, unless its first field is where one goes on.
  useEffect(() => {
    if (!hasOwnFocus) heading.current?.focus()
  }, [hasOwnFocus])
  return (
    <SplitHero
      stage={stage}
      top={<Top />}
      foot={
        <>
          {foot === undefined ? <Note icon={HardDrive}>{t('onThisLaptop')}</Note> : foot}
          {about?.testRuntime && <Note icon={FlaskConical}>{t('common:rail.testRuntime')}</Note>}
        </>
      }
    >
      {above !== undefined && <div className={styles.above}>{above}</div>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      <div className={styles.body}>{children}</div>
    </SplitHero>
  )
}

function Top() {
  const { t } = useTranslation(['common', 'vault'])
  const language = useLanguage()
  const { change } = useAbout()
  return (
    <>
      <Brand name={t('vault:brand')} size={34} />
      <Segmented<Language>
        label={t('language.choose')}
        size="big"
        value={language}
        onChange={(chosen) => void change({ language: chosen })}
        options={[
          { id: 'en', label: t('language.en'), lang: 'en' },
          { id: 'fr', label: t('language.fr'), lang: 'fr' },
        ]}
      />
    </>
  )
}
