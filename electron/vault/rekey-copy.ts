import { err, ok, type Result } from '#shared/kernel/result.ts'
import { databaseError, type DatabaseError } from './database-error.ts'
import { syncFile } from './durable-file.ts'
import { refusalOf, type FileIdentity } from './file-identity.ts'
import { connect } from './keyed-connection.ts'

/**
 * Gives a copy that nobody holds open another key and epoch, and proves the result before it is used. Never the
 * living file: a rekey that is interrupted can leave a file that neither key opens. Both keys are zeroed here.
 */
export function rekeyCopy(path: string, oldKey: Buffer, newKey: Buffer, identity: FileIdentity): Result<void, DatabaseError> {
  const raw = Buffer.concat([Buffer.from('raw:', 'latin1'), newKey])
  try {
    const old = connect(path, oldKey, { fileMustExist: true })
    if (!old.ok) return old
    try {
      old.value.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(String(identity.epoch))
      old.value.rekey(raw)
    } finally {
      old.value.close()
    }
    const renewed = connect(path, newKey, { fileMustExist: true })
    if (!renewed.ok) return renewed
    try {
      const refusal = refusalOf(renewed.value, identity, true)
      if (refusal) return err(refusal)
    } finally {
      renewed.value.close()
    }
    syncFile(path)
    return ok()
  } catch (error) {
    return err(databaseError(error))
  } finally {
    for (const secret of [oldKey, newKey, raw]) secret.fill(0)
  }
}
