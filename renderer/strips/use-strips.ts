import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** The team's own test strips, latest first. */
export const useStrips = () => useCall(['strips', 'list'], () => api.strips.list({}))
