import { z } from 'zod'
import { idOf } from '#shared/kernel/id.ts'

/** Anyone who works with the team, with or without a login. Never a participant. */
export const PersonId = idOf('Person')
export type PersonId = z.infer<typeof PersonId>
