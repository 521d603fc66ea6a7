import { BookCopy, CalendarPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { kitOf } from '#shared/kit/kit.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import type { TemplateId } from '#shared/templates/templates.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Arranging } from '#renderer/sessions/Arranging.tsx'
import { CarePanel } from '#renderer/sessions/CarePanel.tsx'
import inspectorStyles from '#renderer/sessions/Inspector.module.css'
import { NeedsPanel } from '#renderer/sessions/MaterialsPanel.tsx'
import { NotePanel } from '#renderer/sessions/NotePanel.tsx'
import { ExpectedFact } from '#renderer/sessions/PlanFacts.tsx'
import headerStyles from '#renderer/sessions/PlanHeader.module.css'
import pageStyles from '#renderer/sessions/PlanPage.module.css'
import { TitleField } from '#renderer/sessions/TitleField.tsx'
import { useSaving, type Saving } from '#renderer/sessions/use-saving.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Page } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import type { Listed } from './TemplateDetails.tsx'
import { useTemplatePlan } from './use-template-plan.ts'
import { useTemplates } from './use-templates.ts'

/** The editor of a template's plan: that of sessions, without a date, a place and people. */
export function TemplatePage({ templateId }: { readonly templateId: TemplateId }) {
  const { t } = useTranslation('templates')
  const templates = useTemplates()
  const library = useCall(['library', 'all'], () => api.library.all({}))
  const failed = [templates, library].find(({ error }) => error !== null)
  const template = templates.data?.find(({ id }) => id === templateId)
  if (failed || (templates.data && !template))
    return (
      <Page>
        {failed ? (
          <Unreadable onAgain={() => void failed.refetch()} />
        ) : (
          <EmptyState title={t('editorGone')} actions={<LinkButton href="/templates">{t('back')}</LinkButton>}>
            {t('gone')}
          </EmptyState>
        )}
      </Page>
    )
  return (
    <Page isBare className={pageStyles.editor ?? ''}>
      {template && library.data && <Editor template={template} library={library.data} />}
    </Page>
  )
}

type Change = (changes: Omit<Parameters<typeof api.templates.change>[0], 'id'>) => Promise<boolean>

function Editor({ template, library }: { readonly template: Listed; readonly library: Library }) {
  const { t } = useTranslation('templates')
  const mayPlan = useMayPlan()
  const { run, ...saving } = useSaving('templates')
  const { blocks, commands } = useTemplatePlan(template, library, run)
  const { id, expected, note } = template
  const change: Change = async (changes) => (await run(api.templates.change({ id, ...changes }))).ok
  const kit = kitOf({ blocks: [...blocks], expected, mode: 'on-site', placeKind: null }, library, [])
  return (
    <Arranging
      session={null}
      place={null}
      blocks={blocks}
      expected={expected}
      library={library}
      canPlan={mayPlan}
      commands={commands}
      comments={[]}
      header={<Header template={template} saving={saving} change={change} />}
      inspector={
        <aside className={inspectorStyles.inspector} aria-label={t('inspector')}>
          <NeedsPanel kit={kit} />
          <CarePanel />
          <NotePanel id={id} stored={note} save={(text) => change({ note: text })} />
        </aside>
      }
    />
  )
}

/** What it is called, for how many, and who follows it. */
function Header({ template, saving, change }: { readonly template: Listed; readonly saving: Saving; readonly change: Change }) {
  const { t } = useTranslation(['templates', 'common'])
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const zone = useTeam()?.zone
  const { id, name, followers } = template
  return (
    <header className={headerStyles.top}>
      <div className={headerStyles.words}>{mayPlan ? <TitleField id={id} stored={name} label={t('name')} save={(typed) => change({ name: typed })} /> : <h1>{name}</h1>}</div>
      <Actions className={headerStyles.actions ?? ''}>
        <LinkButton kind="quiet" size="dense" icon={BookCopy} href={`/templates?id=${id}`}>
          {t('about')}
        </LinkButton>
        {mayPlan && (
          <LinkButton size="dense" icon={CalendarPlus} href={`/sessions?add=1&template=${id}`}>
            {t('start')}
          </LinkButton>
        )}
      </Actions>
      <div className={headerStyles.facts}>
        <ExpectedFact save={(expected) => change({ expected })} />
        <span className={headerStyles.fact}>{followers === 0 ? t('followersNone') : t('followers', { count: followers })}</span>
        {saving.savedAt !== null && zone !== undefined && (
          <span className={headerStyles.saved}>
            <Saved>{t('common:savedAt', { time: timeInWords(localOf(saving.savedAt, zone).time, language) })}</Saved>
          </span>
        )}
      </div>
      {saving.problem !== null && (
        <Message kind="error" isLive>
          {saving.problem}
        </Message>
      )}
    </header>
  )
}
