import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { listInWords } from '#shared/i18n/numbers.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { blockText, blockTitle, planBText, stationTitle } from '#shared/sessions/block-words.rules.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { BlockField, Difference, TemplateBlock } from '#shared/templates/templates.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** A difference in a line, and what it comes to where that needs a second. */
type InWords = { readonly label: string; readonly detail?: string }

/** All templates, by name. */
export const useTemplates = () => useCall(['templates', 'list'], () => api.templates.list({}))

/** The template a session follows, and what that has changed since. */
export const useFollowing = (sessionId: SessionId) => useCall(['templates', 'ofSession', sessionId], () => api.templates.ofSession({ sessionId }))

/** The words of a template's block, and of what is different in it, in the language of the screen. */
export function useTemplateWords() {
  const { t } = useTranslation(['templates', 'library'])
  const language = useLanguage()
  const { data: library } = useCall(['library', 'all'], () => api.library.all({}))
  const activities = library ? activitiesByKey(library) : new Map<never, never>()
  const bare = (block: TemplateBlock) => ({ ...block, fitted: [] })
  const titleOf = (block: TemplateBlock) => blockTitle(bare(block), language, activities)
  const stationsOf = ({ stations }: TemplateBlock) =>
    stations.map((station, at) => stationTitle({ ...station, fitted: [] }, at + 1, language, activities))

  /** What a field of a block says now. */
  const changed: { readonly [F in BlockField]: (title: string, to: TemplateBlock, from: TemplateBlock) => InWords } = {
    what: (title, to) => ({ label: t('changes.what', { title, to: titleOf(to) }) }),
    title: (title, to) => ({ label: t('changes.heading', { title, to: titleOf(to) }) }),
    text: (title, to) => ({ label: t('changes.words', { title }), detail: blockText(bare(to), language, activities) || t('changes.noText') }),
    minutes: (title, to, from) => ({ label: t('changes.minutes', { title, from: minutesInWords(from.minutes), to: minutesInWords(to.minutes) }) }),
    variants: (title, { variants }) => ({
      label: t('changes.variants', { title }),
      detail: listInWords(variants.map((key) => t(`library:variant.${key}`)), language) || t('changes.noVariants'),
    }),
    everyone: (title, { ledByEveryone }) => ({ label: t(ledByEveryone ? 'changes.everyone' : 'changes.notEveryone', { title }) }),
    planB: (title, to) => ({ label: t('changes.planB', { title }), detail: planBText(to, language, activities) || t('changes.noPlanB') }),
    stations: (title, to) => ({ label: t('changes.stations', { title }), detail: listInWords(stationsOf(to), language) || t('changes.noStations') }),
  }
  return {
    titleOf,
    stationsOf,
    differenceInWords: (difference: Difference): InWords => {
      if (difference.is === 'changed') return changed[difference.field](titleOf(difference.from), difference.to, difference.from)
      if (difference.is === 'order') return { label: t('changes.order'), detail: listInWords(difference.to.map(titleOf), language) }
      if (difference.is === 'removed') return { label: t('changes.removed', { title: titleOf(difference.from), minutes: minutesInWords(difference.from.minutes) }) }
      const { to, after } = difference
      return {
        label: t('changes.added', { title: titleOf(to), minutes: minutesInWords(to.minutes) }),
        detail: after ? t('changes.addedAfter', { title: titleOf(after) }) : t('changes.addedFirst'),
      }
    },
  }
}
