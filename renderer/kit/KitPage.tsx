import { NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { kitOf, progressOf, type Kit } from '#shared/kit/kit.rules.ts'
import type { Session, SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { Later } from '#renderer/kernel/Later.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { SessionUnreadable } from '#renderer/sessions/SessionUnreadable.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead, Section, Stack } from '#renderer/ui/Page.tsx'
import { BagWeightLine } from './BagWeightLine.tsx'
import { BringBesides } from './BringBesides.tsx'
import { KitBag } from './KitBag.tsx'
import styles from './Kit.module.css'
import { LeftOut } from './LeftOut.tsx'

/** The kit of one session, to be ticked off standing up: out of the store, and back into it. */
export function KitPage({ sessionId }: { readonly sessionId: SessionId }) {
  const session = useCall(['sessions', 'byId', sessionId], () => api.sessions.byId({ id: sessionId }))
  const library = useCall(['library', 'all'], () => api.library.all({}))
  const rows = useCall(['kit', 'of', sessionId], () => api.kit.of({ sessionId }))
  const failed = [session, library, rows].find(({ error }) => error !== null)
  return (
    <Page>
      {failed && <SessionUnreadable failed={failed} />}
      {!failed && session.data && library.data && rows.data && <Room session={session.data} kit={kitOf(session.data, library.data, rows.data)} />}
    </Page>
  )
}

function Room({ session, kit }: { readonly session: Session; readonly kit: Kit }) {
  const { t } = useTranslation(['kit', 'library'])
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const when = [sessionInWords(session, language), session.placeName].filter(Boolean).join('. ')
  return (
    <>
      <PageHead
        title={t('title')}
        lead={`${session.title}. ${when}`}
        actions={
          <LinkButton icon={NotebookPen} href={`/sessions/${session.id}`}>
            {t('toPlan')}
          </LinkButton>
        }
      />
      <Stack>
        <div className={styles.say}>
          <Progress kit={kit} />
          <p className={styles.muted}>{session.expected === null ? t('forOne') : t('forPeople', { count: session.expected })}</p>
          {kit.bags.length > 0 && <BagWeightLine weight={kit.weight} />}
          {!mayPlan && <Message>{t('readOnly')}</Message>}
        </div>
        {kit.bags.length === 0 && (
          <EmptyState kind="plain" title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        )}
        <Later>
          {kit.bags.map(({ bag, lines }) => (
            <KitBag key={bag} sessionId={session.id} bag={bag} lines={lines} mayPlan={mayPlan} />
          ))}
          {mayPlan && <BringBesides sessionId={session.id} />}
        </Later>
        {kit.leftOut.length > 0 && <LeftOut sessionId={session.id} lines={kit.leftOut} mayPlan={mayPlan} />}
        {kit.fromPlace.length > 0 && (
          <Section title={t('fromPlace')} isRuled>
            <ul className={styles.plain}>
              {kit.fromPlace.map(({ material, quantity }) => (
                <li key={material.key}>
                  {material.name[language]}, {t(`library:unit.${material.unit}`, { count: quantity })}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </>
  )
}

/** How far packing has come, in words that are said again as it goes on; and what that can hurt is still out. */
function Progress({ kit }: { readonly kit: Kit }) {
  const { t } = useTranslation('kit')
  const language = useLanguage()
  const { lines, packed, out, back, missing } = progressOf(kit)
  if (lines === 0 && out === 0) return null
  const list = missing.map((line) => t('missingOne', { count: (line.packed ?? 0) - (line.back ?? 0), name: line.name[language] })).join(' · ')
  return (
    <>
      <output className={styles.progress}>
        {lines > 0 && <span>{packed === lines ? t('allPacked') : t('packedLine', { packed, lines })} </span>}
        {out > 0 && <span>{back === out ? t('allBack') : t('backLine', { back, out })}</span>}
      </output>
      {missing.length > 0 && <Message kind="error">{t('missing', { list })}</Message>}
    </>
  )
}
