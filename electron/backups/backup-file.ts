import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import type { Progress } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { syncFile, syncFolder } from '#electron/vault/durable-file.ts'
import { databaseError } from '#electron/vault/database-error.ts'
import { BackupName } from './backup-name.ts'

/** A file of the vault in a backup: its path there, its length and its SHA-256, and how it was taken. */
const Part = z.strictObject({
  path: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/).max(200),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** `vacuumed`: written whole by the database itself. `copied`: as it lay there, its key not being at hand. */
  taken: z.enum(['vacuumed', 'copied']),
})
export type Part = z.infer<typeof Part>

const format = 'kitestring-backup'
const version = 1
const manifestName = 'manifest.json'

/** What a backup says of itself; every other entry of the zip is listed in it. */
export const Manifest = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  vault: z.string(),
  madeAt: z.int(),
  parts: z.array(Part).min(1).max(20_000),
})
export type Manifest = z.infer<typeof Manifest>
const Newer = z.looseObject({ format: z.literal(format), version: z.int().gt(version) })

/** A part that lies ready: where its bytes are now, and where they go. */
type Source = { readonly from: string; readonly path: string; readonly taken: Part['taken'] }

export type WriteError = 'DiskFull' | 'FolderReadOnly' | 'FolderMissing'
type ReadError = 'NotABackup' | 'BackupDamaged' | 'VaultNewer'

const sha256Of = async (path: string): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Writes the parts into one stored zip beside its final name, and moves it there once it is on the disk. */
export async function writeBackup(
  file: string,
  about: { readonly vault: string; readonly madeAt: number },
  sources: readonly Source[],
  { signal, report }: Progress,
): Promise<Result<Manifest, WriteError>> {
  const draft = join(dirname(file), `.${basename(file)}.part`)
  try {
    const parts: Part[] = []
    for (const { from, path, taken } of sources) parts.push({ path, taken, ...(await sha256Of(from)) })
    const manifest: Manifest = { format, version, ...about, parts }
    const total = parts.reduce((sum, part) => sum + part.bytes, 0)
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(JSON.stringify(manifest)), manifestName, { compress: false })
    for (const { from, path } of sources) zip.addFile(from, path, { compress: false, mode: 0o600 })
    let done = 0
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        if (signal.aborted) return next(new Error('cancelled'))
        done += chunk.length
        report(Math.min(done, total), total)
        next(null, chunk)
      },
    })
    const written = pipeline(zip.outputStream.pipe(new PassThrough()), counter, createWriteStream(draft, { mode: 0o600, flags: 'w' }))
    zip.end()
    await written
    syncFile(draft)
    renameSync(draft, file)
    syncFolder(dirname(file))
    return ok(manifest)
  } catch (error) {
    return writeError(error)
  } finally {
    rmSync(draft, { force: true })
  }
}

export function writeError(error: unknown): Result<never, WriteError> {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return err('DiskFull')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return err('FolderReadOnly')
  // The last three: a stick that was pulled out.
  if (code && ['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO'].includes(code)) return err('FolderMissing')
  // The open databases write their own copies, beside the vault.
  if (code?.startsWith('SQLITE_') && databaseError(error) === 'DiskFull') return err('DiskFull')
  throw error
}

/**
 * Reads a backup through: every part named in its manifest must be there with its length and hash, and nothing else
 * may be. With a folder, the parts are written into it as well.
 */
export async function readBackup(file: string, { signal, report }: Progress, into?: string): Promise<Result<Manifest, ReadError | WriteError>> {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) return err('NotABackup')
  let zip: Awaited<ReturnType<typeof openPromise>>
  try {
    zip = await openPromise(file, { strictFileNames: true, validateEntrySizes: true, autoClose: false })
  } catch {
    return err('NotABackup')
  }
  try {
    let manifest: Manifest | undefined
    const missing = new Map<string, Part>()
    let done = 0
    let total = 0
    for await (const entry of zip.eachEntry()) {
      if (signal.aborted) throw new Error('cancelled')
      if (!manifest) {
        if (entry.fileName !== manifestName || entry.uncompressedSize > 8_000_000) return err('NotABackup')
        const raw: unknown = JSON.parse(await textOf(await zip.openReadStreamPromise(entry)))
        if (Newer.safeParse(raw).success) return err('VaultNewer')
        const parsed = Manifest.safeParse(raw)
        if (!parsed.success) return err('NotABackup')
        manifest = parsed.data
        for (const part of manifest.parts) missing.set(part.path, part)
        total = manifest.parts.reduce((sum, part) => sum + part.bytes, 0)
        continue
      }
      const part = missing.get(entry.fileName)
      if (!part || entry.uncompressedSize !== part.bytes || entry.compressionMethod !== 0) return err('BackupDamaged')
      missing.delete(entry.fileName)
      const hash = createHash('sha256')
      const tap = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          hash.update(chunk)
          done += chunk.length
          report(done, total)
          next(null, chunk)
        },
      })
      const source = await zip.openReadStreamPromise(entry)
      if (into === undefined) await pipeline(source, tap, nowhere())
      else {
        const target = join(into, part.path)
        mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
        await pipeline(source, tap, createWriteStream(target, { mode: 0o600, flags: 'wx' }))
        syncFile(target)
      }
      if (hash.digest('hex') !== part.sha256) return err('BackupDamaged')
    }
    return manifest && missing.size === 0 ? ok(manifest) : err('BackupDamaged')
  } catch (error) {
    if (signal.aborted) throw error
    if (typeof (error as NodeJS.ErrnoException).code === 'string' && /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code!)) {
      return writeError(error)
    }
    return err('BackupDamaged')
  } finally {
    zip.close()
  }
}

const nowhere = () =>
  new Transform({
    transform(_chunk, _encoding, next) {
      next()
    },
  }).resume()

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The backups in a folder, newest first, told by their names alone. */
export function backupsIn(folder: string) {
  return readdirSync(folder)
    .flatMap((name) => {
      const madeAt = BackupName.read(name)
      const found = madeAt === undefined ? undefined : lstatSync(join(folder, name), { throwIfNoEntry: false })
      return madeAt !== undefined && found?.isFile() ? [{ name, madeAt, bytes: found.size }] : []
    })
    .toSorted((one, other) => other.madeAt - one.madeAt)
}
