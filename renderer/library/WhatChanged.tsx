import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { materialsByKey } from '#shared/library/library.rules.ts'
import type { Activity, Library, MaterialUse } from '#shared/library/library.schema.ts'
import { differences, type Difference } from '#shared/library/own.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { BackToShipped } from './ActivityEditor.tsx'
import styles from './Editor.module.css'
import { useFactWords, usePassageName } from './use-fact-words.ts'
import { useVersion } from './use-version.ts'

type Props = { readonly activity: Activity; readonly library: Library; readonly onBack: () => void }

/** What the team changed of a shipped activity, beside the shipped text; each change can be taken back by itself. */
export function WhatChanged({ activity, library, onBack }: Props) {
  const { t } = useTranslation('libraryRoom')
  const mayPlan = useMayPlan()
  const version = useVersion(activity.key)
  if (!version?.shipped) return null
  const { shipped } = version
  return (
    <Section title={t('changed.title')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('changed.lead')}</p>
        <ul className={styles.changes}>
          {differences(shipped, activity).map((each) => (
            <Change key={keyOf(each)} activity={activity} library={library} difference={each} mayPlan={mayPlan} />
          ))}
        </ul>
        {mayPlan && <BackToShipped activity={activity} onBack={onBack} />}
      </Stack>
    </Section>
  )
}

const keyOf = (each: Difference) => {
  if (each.kind === 'words') return `${each.of}.${each.language}`
  if (each.kind === 'minutes') return `minutes.${each.phase}`
  return each.kind === 'fact' ? each.fact : each.material
}

/** Makes one value what it was when it was shipped. */
function takeBack({ key }: Activity, each: Difference) {
  if (each.kind === 'words') return api.library.changeActivity({ key, words: { [each.of]: { [each.language]: '' } } })
  if (each.kind === 'minutes') return api.library.changeActivity({ key, minutes: { [each.phase]: each.shipped } })
  if (each.kind === 'fact') return api.library.changeActivity({ key, facts: { [each.fact]: each.shipped } })
  const use = each.shipped
  return api.library.setMaterial({ key, material: each.material, quantity: use?.quantity ?? null, per: use?.per ?? 'group' })
}

type ChangeProps = { readonly activity: Activity; readonly library: Library; readonly difference: Difference; readonly mayPlan: boolean }

function Change({ activity, library, difference, mayPlan }: ChangeProps) {
  const { t } = useTranslation(['libraryRoom', 'library', 'common'])
  const language = useLanguage()
  const fact = useFactWords()
  const passage = usePassageName()
  const material = (use: MaterialUse | null) => {
    const of = use && materialsByKey(library).get(use.material)
    if (!use || !of) return t('changed.nothing')
    const quantity = t(`library:unit.${of.unit}`, { count: use.quantity })
    return use.per === 'participant' ? t('perParticipant', { quantity }) : t('perGroup', { quantity })
  }
  const told = (): readonly [what: string, shipped: string, now: string] => {
    if (difference.kind === 'words') return [passage(difference.of, difference.language), difference.shipped, difference.now]
    if (difference.kind === 'minutes')
      return [t(`library:phase.${difference.phase}`), t('common:minutes', { count: difference.shipped }), t('common:minutes', { count: difference.now })]
    if (difference.kind === 'fact') return [t(`edit.fact.${difference.fact}`), fact(difference.fact, difference.shipped), fact(difference.fact, difference.now)]
    const name = materialsByKey(library).get(difference.material)?.name[language] ?? ''
    return [name, material(difference.shipped), material(difference.now)]
  }
  const [what, shipped, now] = told()
  const lang = difference.kind === 'words' ? { lang: difference.language } : {}
  return (
    <li className={styles.change}>
      <div>
        <h3>{what}</h3>
        <Version label={t('changed.yours')}><ins {...lang}>{now}</ins></Version>
        <Version label={t('changed.shipped')}><del {...lang}>{shipped}</del></Version>
      </div>
      {mayPlan && <IconButton size="dense" icon={RotateCcw} label={t('changed.backOne', { what })} onPress={() => void takeBack(activity, difference)} />}
    </li>
  )
}

const Version = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <p className={styles.version}>
    <span>{label}</span> {children}
  </p>
)
