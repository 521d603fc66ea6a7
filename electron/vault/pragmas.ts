import type Sqlite from 'better-sqlite3'

/**
 * Every setting a database of the vault runs under, with the value it must read back as. `synchronous` comes after
 * WAL: this build of SQLite drops it to NORMAL there, which loses acknowledged work at a power cut.
 */
const settings = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65_536],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
] as const

/** Exclusive from the first read on: no shared-memory file appears, and a second process is told at once. */
export function lockIn(connection: Sqlite.Database): void {
  connection.pragma('locking_mode = EXCLUSIVE')
}

/** Sets everything and reads everything back. A setting that did not take is a bug of ours: it is thrown. */
export function settle(connection: Sqlite.Database): void {
  for (const [name, value] of settings) connection.pragma(`${name} = ${value}`)
  for (const { name, expected, actual } of readBack(connection)) {
    if (actual !== expected) throw new Error(`${name} is ${String(actual)}, not ${String(expected)}`)
  }
}

/** Each setting beside what the connection says it is. */
export function readBack(connection: Pick<Sqlite.Database, 'pragma'>) {
  const exclusive = ['locking_mode', '', 'exclusive'] as const
  return [exclusive, ...settings].map(([name, , expected]) => ({
    name,
    expected,
    actual: connection.pragma(name, { simple: true }),
  }))
}
