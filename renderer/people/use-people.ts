import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'

export const usePeople = (withLeavers: boolean) => useCall(['people', 'list', withLeavers], () => api.people.list({ withLeavers }))
