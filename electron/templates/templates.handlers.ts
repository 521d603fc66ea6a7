import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { sessions as sessionCalls } from '#shared/sessions/sessions.contract.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { differencesOf, withTaken } from '#shared/templates/differences.rules.ts'
import { activitiesNamed, planFrom, templateFrom } from '#shared/templates/template-plan.rules.ts'
import type { templates as calls } from '#shared/templates/templates.contract.ts'
import type { Template } from '#shared/templates/templates.schema.ts'
import type { GroupsRepo } from '#electron/groups/groups.repo.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { RunningOrderRepo } from '#electron/sessions/running-order.repo.ts'
import type { SessionsRepo, StoredSession } from '#electron/sessions/sessions.repo.ts'
import type { SeasonCalls } from './season.handlers.ts'
import type { StoredLink, TemplatesRepo } from './templates.repo.ts'

/** The calls about one template or one session; see season.handlers.ts for the others. */
export type TemplateCalls = Omit<typeof calls, keyof SeasonCalls>
type Deps = {
  readonly templates: TemplatesRepo
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly plans: RunningOrderRepo
  readonly groups: Pick<GroupsRepo, 'byId'>
  readonly library: Pick<TeamLibrary, 'activity'>
  /** Makes the session itself. */
  readonly add: HandlersOf<Pick<typeof sessionCalls, 'add'>>['add']
}

export function templatesHandlers({ templates, sessions, plans, groups, library, add }: Deps): HandlersOf<TemplateCalls> {
  /** Gives a session without a plan that of a template. */
  function begin(session: StoredSession, template: Template, follow: boolean) {
    const { blocks, pairs } = planFrom(template.blocks, plans.newId)
    plans.write(session, [], blocks)
    if (follow) templates.follow(session, { templateId: template.id, seen: template.blocks, pairs })
  }

  /** A session, the template it follows, and how. */
  function following(sessionId: SessionId): Result<{ session: StoredSession; link: StoredLink; template: Template | undefined }, 'SessionNotFound' | 'NotFollowing'> {
    const session = sessions.byId(sessionId)
    if (!session) return err('SessionNotFound')
    const link = templates.linkOf(sessionId)
    return link ? ok({ session, link, template: templates.byId(link.templateId) }) : err('NotFollowing')
  }

  return {
    list: () => ok(templates.list()),

    ofSession: ({ sessionId }) => {
      const found = following(sessionId)
      if (!found.ok) return found.error === 'NotFollowing' ? ok(null) : err(found.error)
      const { link, template } = found.value
      if (!template) return ok({ template: null, differences: [] })
      const { id, name, version, blocks: now } = template
      return ok({ template: { id, name, version }, differences: differencesOf(plans.of(sessionId), { ...link, now }) })
    },

    save: ({ sessionId, name, follow }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      const { blocks, pairs } = templateFrom(plans.of(sessionId), new Map())
      const forWhom = session.group ? (groups.byId(session.group.id)?.forWhom ?? null) : null
      const id = templates.add({ name, note: '', forWhom, expected: session.expected, blocks })
      if (follow) templates.follow(session, { templateId: id, seen: blocks, pairs })
      return ok({ id })
    },

    saveBack: ({ sessionId }) => {
      const found = following(sessionId)
      if (!found.ok) return found
      const { session, link, template } = found.value
      if (!template) return err('TemplateNotFound')
      const plan = plans.of(sessionId)
      if (differencesOf(plan, { ...link, now: template.blocks }).length > 0) return err('TemplateChanged')
      const { blocks, pairs } = templateFrom(plan, link.pairs)
      templates.rewrite(template, blocks)
      return ok(templates.follow(session, { templateId: template.id, seen: blocks, pairs }))
    },

    change: ({ id, ...changes }) => (templates.byId(id) ? ok(templates.change(id, changes)) : err('TemplateNotFound')),
    rewrite: ({ id, blocks }) => {
      const template = templates.byId(id)
      if (!template) return err('TemplateNotFound')
      const known = activitiesNamed(template.blocks)
      if ([...activitiesNamed(blocks)].some((key) => !known.has(key) && !library.activity(key))) return err('ActivityNotFound')
      if (JSON.stringify(blocks) !== JSON.stringify(template.blocks)) templates.rewrite(template, blocks)
      return ok()
    },

    remove: ({ id }) => (templates.byId(id) ? ok(templates.remove(id)) : err('TemplateNotFound')),

    start: ({ id, follow, session: fields }) => {
      const template = templates.byId(id)
      if (!template) return err('TemplateNotFound')
      const added = add(fields)
      const session = added.ok && sessions.byId(added.value.id)
      if (session) begin(session, template, follow)
      return added
    },

    use: ({ sessionId, id, follow }) => {
      const session = sessions.byId(sessionId)
      if (!session) return err('SessionNotFound')
      const template = templates.byId(id)
      if (!template) return err('TemplateNotFound')
      return session.blockCount === 0 ? ok(begin(session, template, follow)) : err('PlanNotEmpty')
    },

    take: ({ sessionId, version, take }) => {
      const found = following(sessionId)
      if (!found.ok) return found
      const { session, link, template } = found.value
      if (!template) return err('TemplateNotFound')
      if (template.version !== version) return err('TemplateChanged')
      const plan = plans.of(sessionId)
      const { blocks, pairs } = withTaken(plan, { ...link, now: template.blocks }, new Set(take), plans.newId)
      plans.write(session, plan, blocks)
      return ok(templates.follow(session, { templateId: template.id, seen: template.blocks, pairs }))
    },

    stopFollowing: ({ sessionId }) => {
      const found = following(sessionId)
      return found.ok ? ok(templates.stopFollowing(sessionId)) : found
    },
  }
}
