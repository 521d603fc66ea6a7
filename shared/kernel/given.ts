/** The fields somebody really gave: what is undefined was not said, and must not overwrite anything. */
export const given = <T extends object>(changes: T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/** What a command may change of something: fields left out, or undefined, stay as they are. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined }
