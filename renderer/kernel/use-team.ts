import { api } from './api.ts'
import { useCall } from './use-call.ts'

/** The team's name, time zone and fortnights. Undefined until the vault has answered. */
export const useTeam = () => useCall(['team', 'get'], () => api.team.get({})).data
