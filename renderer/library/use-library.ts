import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

/** The library, shipped and own. It is read again only after its own commands. */
export const useLibrary = () => useCall(['library', 'all'], () => api.library.all({}))
