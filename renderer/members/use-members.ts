import { useEffect } from 'react'
import type { Member } from '#shared/members/members.schema.ts'
import type { Picker } from '#shared/shell/shell.contract.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAbout } from '#renderer/kernel/use-about.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** Everyone with keys. */
export const useMembers = () => useCall<Member[]>(['members', 'list'], () => api.members.list({}))

/** What the unlock screen would show of these members. */
export const pickerOf = (teamName: string, members: readonly Member[]): Picker => ({
  teamName,
  members: members.map(({ name, shortName, roles }) => ({ name, shortName, roles })),
})

/** Keeps the unlock screen in step with the team, where the laptop is set to show it. */
export function usePickerInStep(teamName: string, members: readonly Member[] | undefined) {
  const { about, change } = useAbout()
  const shown = about?.settings.picker
  useEffect(() => {
    if (!shown || !members) return
    const picker = pickerOf(teamName, members)
    if (JSON.stringify(picker) !== JSON.stringify(shown)) void change({ picker })
    // oxlint-disable-next-line react/exhaustive-deps -- `change` is a new function each time
  }, [shown, teamName, members])
}
