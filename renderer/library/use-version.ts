import type { Activity, ActivityKey } from '#shared/library/library.schema.ts'
import type { Written } from '#shared/library/own.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** What the team wrote of an activity, and what it is measured against. */
export type Version = { readonly shipped: Activity | null; readonly written: Written }

export function useVersion(key: ActivityKey): Version | undefined {
  return useCall(['library', 'version', key], () => api.library.version({ key })).data
}
