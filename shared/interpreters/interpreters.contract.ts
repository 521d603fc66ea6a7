import { z } from 'zod'
import { command, query } from '#shared/kernel/contract.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { Answer, SessionId } from '#shared/sessions/sessions.schema.ts'
import { InterpreterRequest, RequestId } from './interpreters.schema.ts'

const { language, mode, outside, fee, travel, currency, minutes, isBriefed, isDebriefed } = InterpreterRequest.shape

export const interpreters = {
  /** The languages a session asks an interpreter for, in the order in which they were asked. */
  ofSession: query({ input: z.strictObject({ sessionId: SessionId }), output: z.array(InterpreterRequest) }),
  /** Asks for a language; who it will be comes later. */
  request: command({
    input: z.strictObject({ sessionId: SessionId, language }),
    output: z.strictObject({ id: RequestId }),
    errors: ['SessionNotFound'],
  }),
  /**
   * Changes the named fields only. Naming somebody of the team asks them for the session too, and an answer is theirs
   * there; naming somebody from outside lets go of them here, not of the session.
   */
  change: command({
    input: z
      .strictObject({ language, mode, personId: PersonId.nullable(), outside, answer: Answer, fee, travel, currency, minutes, isBriefed, isDebriefed })
      .partial()
      .extend({ id: RequestId }),
    output: z.void(),
    errors: ['RequestNotFound', 'PersonNotFound'],
  }),
  cancel: command({ input: z.strictObject({ id: RequestId }), output: z.void(), errors: ['RequestNotFound'] }),
}
