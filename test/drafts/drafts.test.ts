import { expect, test } from 'vitest'
import { openLaptop, passphrase, quiet, secret } from '#test/support/laptop.ts'
import { must } from '#test/support/team-vault.ts'

const long = 'x'.repeat(300_000)

test('what could not be saved is kept as typed, replaced by what is typed next, and let go once it is saved', async () => {
  const laptop = openLaptop()
  must(await laptop.create())
  const { drafts, history } = laptop.holder.opened().programme.features
  must(await drafts.keep({ field: '1.note', text: long }, quiet))
  must(await drafts.keep({ field: '1.title', text: 'Kites  ' }, quiet))
  must(await drafts.keep({ field: '1.title', text: 'Kites and' }, quiet))
  expect(must(drafts.list({}))).toEqual([
    { field: '1.note', text: long },
    { field: '1.title', text: 'Kites and' },
  ])
  must(await drafts.forget({ field: '1.note' }, quiet))
  expect(must(drafts.list({}))).toEqual([{ field: '1.title', text: 'Kites and' }])
  expect(must(history.state({}))).toEqual({ undo: null, redo: null })
})

test('drafts outlive a lock, are shown to nobody else, and go with an erasure', async () => {
  const theirs = 'another long passphrase of theirs'
  const laptop = openLaptop()
  must(await laptop.create())
  laptop.holder.use(laptop.vaultFolder)
  must(await laptop.members.add({ name: 'Jo P.', shortName: 'jo', roles: ['facilitator'], passphrase: secret(theirs) }, quiet))
  const drafts = () => laptop.holder.opened().programme.features.drafts
  const listed = () => drafts().list({})
  must(await drafts().keep({ field: '1.note', text: long }, quiet))
  laptop.lock()
  must(await laptop.unlock('jo', theirs))
  expect(listed()).toEqual({ ok: true, value: [] })
  laptop.lock()
  must(await laptop.unlock('leila', passphrase))
  expect(listed()).toEqual({ ok: true, value: [{ field: '1.note', text: long }] })
  const { programme } = laptop.holder.opened()
  programme.transaction('erasure.erase', () => programme.erasure.erase(laptop.clock.at))
  expect(listed()).toEqual({ ok: true, value: [] })
})
