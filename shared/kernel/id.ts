import { z } from 'zod'

/** A branded identifier: a person's id cannot be passed where a place's id belongs. */
export const idOf = <const Name extends string>(name: Name) => z.uuid().brand(name)
