import { useCallback } from 'react'
import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import { blockText, blockTitle } from '#shared/sessions/block-words.rules.ts'
import type { Block } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** The title and text of a block in the language of the screen: the team's own, or the library's. */
export function useWording(activities: ReadonlyMap<ActivityKey, Activity>) {
  const language = useLanguage()
  return useCallback(
    (block: Block) => ({ title: blockTitle(block, language, activities), text: blockText(block, language, activities) }),
    [activities, language],
  )
}
