import { z } from 'zod'

/** A yes or no, kept as 1 or 0. */
export const Flag = z.number().transform((kept) => kept === 1)

/** Several values that SQL put together with json_group_array or json_object. */
export const asJson = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
