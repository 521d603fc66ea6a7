import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownCurve, stripsForAnOwnCurve } from '#shared/strips/exposure.rules.ts'
import type { Strip } from '#shared/strips/strips.schema.ts'
import { Later } from '#renderer/kernel/Later.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Columns, Page, PageHead, Section, Stack } from '#renderer/ui/Page.tsx'
import { Curve } from './Curve.tsx'
import { NewStrip } from './NewStrip.tsx'
import { StripList } from './StripList.tsx'
import { useStrips } from './use-strips.ts'

/** The team's own exposure times: what its test strips said, and the curve they make. */
export function StripsPage() {
  const { t } = useTranslation('strips')
  const mayPlan = useMayPlan()
  const { data: strips, isError, refetch } = useStrips()
  const [removed, setRemoved] = useState<Strip | undefined>()
  const own = strips && ownCurve(strips)
  const missing = stripsForAnOwnCurve - (strips?.length ?? 0)

  return (
    <Page>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        say={strips && (own ? t('sayOwn', { count: strips.length, percent: Math.round(own.spread(45, 'clear') * 100) }) : t('sayEstimate', { count: missing }))}
      />
      {removed && (
        <TakeBack call="strips.remove" button={t('undo')}>
          {t('removed')}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {strips && (
        <Columns>
          <Stack>
            <Section title={t('curve.title')}>
              <Curve own={own ?? null} />
            </Section>
            <Section title={t('list.title')} isRuled>
              <Later>
                <StripList strips={strips} mayPlan={mayPlan} onRemoved={setRemoved} />
              </Later>
            </Section>
          </Stack>
          {mayPlan && (
            <Later>
              <NewStrip />
            </Later>
          )}
        </Columns>
      )}
    </Page>
  )
}
