import { execFileSync } from 'node:child_process'
import { createDecipheriv } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGrant } from '#electron/vault/grants.ts'
import { readLog } from '#electron/vault/membership-log.ts'
import type { Session } from '#electron/vault/session.ts'
import { headerIn, must } from './team-vault.ts'

const pageSize = 4096
/** SQLCipher 4 keeps the vector (16) and the authentication code (64) at the end of each page. */
const reserved = 80

/** A page of a SQLCipher 4 file under a raw key (docs/vault-format.md). The first one starts with the salt. */
function plainPage(page: Buffer, key: Buffer, isFirst: boolean): Buffer {
  const vector = page.subarray(pageSize - reserved, pageSize - reserved + 16)
  const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
  return Buffer.concat([decipher.update(page.subarray(isFirst ? 16 : 0, pageSize - reserved)), decipher.final()])
}

function plainDatabase(bytes: Buffer, key: Buffer): Buffer {
  const pages: Buffer[] = []
  for (let at = 0; at < bytes.length; at += pageSize) pages.push(plainPage(bytes.subarray(at, at + pageSize), key, at === 0))
  return Buffer.concat(pages)
}

/** The pages in a write-ahead log: a header of 32 bytes, then frames of 24 bytes and a page. */
function plainLog(bytes: Buffer, key: Buffer): Buffer {
  const pages: Buffer[] = []
  for (let at = 32; at + 24 + pageSize <= bytes.length; at += 24 + pageSize) {
    pages.push(plainPage(bytes.subarray(at + 24, at + 24 + pageSize), key, bytes.readUInt32BE(at) === 1))
  }
  return Buffer.concat(pages)
}

/** The key of the programme, by the grant of the session's member. */
export async function programmeKey(session: Session, folder: string): Promise<Buffer> {
  const header = headerIn(folder)
  const team = must(readLog(header.log, header.vault))
  const file = [...team.files.values()].find(({ kind }) => kind === 'programme')!
  const grant = header.grants.find((each) => each.file === file.id && each.epoch === file.epoch && each.to === session.memberId)!
  return (await openGrant(header.vault, grant, await session.openingKey(), team))!
}

/**
 * Every byte of a database and its log as they lie on disk now, decrypted page by page: rows, free pages and what is
 * left between the cells. Another process copies the files, since this one may hold them open.
 */
export function everyByteOf(path: string, key: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'kitestring-plain-'))
  try {
    const there = [path, `${path}-wal`].filter((file) => existsSync(file))
    execFileSync('cp', [...there, folder])
    const copies = there.map((file) => readFileSync(join(folder, file.split('/').at(-1)!)))
    return Buffer.concat([plainDatabase(copies[0]!, key), ...(copies[1] ? [plainLog(copies[1], key)] : [])])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
