import { nothing, query } from '#shared/kernel/contract.ts'
import { Library } from './library.schema.ts'

export const library = {
  /** The whole shipped library: activities, their materials, the standing kit. About 250 kB, asked for once. */
  all: query({ input: nothing, output: Library }),
}
