import { useMemo } from 'react'
import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import { blockText, blockTitle, stationText, stationTitle } from '#shared/sessions/block-words.rules.ts'
import type { Block, Station } from '#shared/sessions/sessions.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'

/** The titles and texts of blocks and their stations in the language of the screen: the team's own, or the library's. */
export function useWording(activities: ReadonlyMap<ActivityKey, Activity>) {
  const language = useLanguage()
  return useMemo(
    () => ({
      wording: (block: Block) => ({ title: blockTitle(block, language, activities), text: blockText(block, language, activities) }),
      stationWording: (station: Station, nth: number) => ({
        title: stationTitle(station, nth, language, activities),
        text: stationText(station, language, activities),
      }),
    }),
    [activities, language],
  )
}
