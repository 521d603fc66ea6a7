import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** The shipped library. It never changes while the app runs, so it is asked for once. */
export const useLibrary = () => useCall(['library', 'all'], () => api.library.all({}))
