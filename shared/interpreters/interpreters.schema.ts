import { z } from 'zod'
import { idOf } from '#shared/kernel/id.ts'
import { Currency, Minor } from '#shared/kernel/money.ts'
import { OptionalLine } from '#shared/kernel/text.ts'
import { LanguageTag } from '#shared/people/people.schema.ts'
import { Answer, Named, SessionId } from '#shared/sessions/sessions.schema.ts'

export const RequestId = idOf('InterpreterRequest')
export type RequestId = z.infer<typeof RequestId>

/** How an interpreter is there (domain.md 2.4): at the table, by phone, by video, or somebody of the group who offers. */
export const InterpreterMode = z.enum(['on-site', 'phone', 'video', 'peer'])
export type InterpreterMode = z.infer<typeof InterpreterMode>

/** A language a session asks an interpreter for, and who that is. */
export const InterpreterRequest = z.strictObject({
  id: RequestId,
  sessionId: SessionId,
  language: LanguageTag,
  mode: InterpreterMode,
  /** Somebody of the team, while the session asks them: their answer is the one they gave there. */
  person: Named.nullable(),
  /** Whoever comes from outside: a first name, or who sends them. Empty with somebody of the team. */
  outside: OptionalLine,
  /** Null while nobody is found. */
  answer: Answer.nullable(),
  /** What it costs, in cents or pence; null until somebody has said. */
  fee: Minor.nullable(),
  travel: Minor.nullable(),
  currency: Currency,
  /** What they gave, said afterwards: null until somebody has. */
  minutes: z.number().int().min(0).max(1440).nullable(),
  /** Somebody told them before what was planned, and asked them afterwards how it was. */
  isBriefed: z.boolean(),
  isDebriefed: z.boolean(),
})
export type InterpreterRequest = z.infer<typeof InterpreterRequest>
