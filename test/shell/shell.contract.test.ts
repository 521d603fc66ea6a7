import { expect, test } from 'vitest'
import { shell } from '#shared/shell/shell.contract.ts'
import { calendar as calendarEn } from '#shared/i18n/en/calendar.ts'
import { papers as papersEn } from '#shared/i18n/en/papers.ts'
import { vault as vaultEn } from '#shared/i18n/en/vault.ts'
import { calendar as calendarFr } from '#shared/i18n/fr/calendar.ts'
import { papers as papersFr } from '#shared/i18n/fr/papers.ts'
import { vault as vaultFr } from '#shared/i18n/fr/vault.ts'

const takes = (name: string) => shell.chooseSaveAs.input.safeParse({ name, kind: 'pdf' }).success

test('every name the app offers for a file is taken, in both languages', () => {
  const names = [papersEn, papersFr].flatMap(({ dialog }) => Object.values(dialog.fileName).map((name) => `${name} 2027-05-13`))
  for (const name of [...names, calendarEn.season.fileName, calendarFr.season.fileName, vaultEn.recovery.fileName, vaultFr.recovery.fileName]) expect([name, takes(name)]).toEqual([name, true])
})

test('no name leads out of the folder somebody chooses, hides the file, or hides what it is', () => {
  for (const name of ['', '../paper', '..', '.bashrc', '/etc/paper', 'C:paper', 'a/b', 'a\\b', 'paper\u0000', 'paper\nx', 'paper\u202Efdp.exe', '=cmd|paper', '-rf', ' paper', 'a?b', 'x'.repeat(121)]) {
    expect([name, takes(name)]).toEqual([name, false])
  }
})
