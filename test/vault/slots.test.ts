import { randomBytes, randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64Url } from '#electron/vault/encoding.ts'
import { changeSlots, lockSlot, openSlot, plainShortName, recoveryKey, saltOfName, type Slot, type SlotList } from '#electron/vault/slots.ts'

const vault = randomUUID()
const newSlot = () => {
  const opened = { seed: randomBytes(32), member: toBase64Url(randomBytes(16)) }
  const code = randomBytes(20)
  return { opened, code, slot: lockSlot(recoveryKey(vault, code), opened) }
}

test('a slot gives its seed and its member to its own key, in its own vault, and to no other', () => {
  const { opened, code, slot } = newSlot()
  expect(openSlot([slot], recoveryKey(vault, code))).toEqual(opened)
  expect(openSlot([slot], recoveryKey(vault, randomBytes(20)))).toBe(undefined)
  expect(openSlot([slot], recoveryKey(randomUUID(), code))).toBe(undefined)
  expect(openSlot([slot], { ...recoveryKey(vault, code), kind: 'passphrase' })).toBe(undefined)
  for (let at = 0; at < Buffer.from(slot.ct, 'base64url').length; at += 1) {
    const bent = Buffer.from(slot.ct, 'base64url')
    bent[at] = bent[at]! ^ 1
    expect(openSlot([{ ...slot, ct: toBase64Url(bent) }], recoveryKey(vault, code))).toBe(undefined)
  }
})

test('slots come in sixteens, in an order that tells nothing, and no real one is ever lost', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (joins) => {
      let list: SlotList = { slots: [], decoys: [] }
      const real: Slot[] = []
      for (const join of joins) {
        const out = join ? undefined : real.shift()
        const add = join ? [newSlot().slot] : []
        real.push(...add)
        list = changeSlots(list, { add, ...(out && { out: [out.tag] }) })
        const tags = list.slots.map(({ tag }) => tag)
        expect(list.slots.length % 16).toBe(0)
        expect(list.slots.length).toBe(Math.ceil(real.length / 16) * 16)
        expect(tags).toEqual(tags.toSorted())
        for (const slot of real) expect(list.slots).toContainEqual(slot)
        if (out) expect(tags).not.toContain(out.tag)
      }
    }),
    { numRuns: 20 },
  )
})

test('a decoy has the shape of a slot', () => {
  const { slots, decoys } = changeSlots({ slots: [], decoys: [] }, { add: [newSlot().slot] })
  expect(decoys.length).toBe(15)
  expect(new Set(slots.map(({ tag, ct }) => `${tag.length} ${ct.length}`)).size).toBe(1)
})

test('when it is not known which slots are decoys, the list grows rather than lose one', () => {
  const first = changeSlots({ slots: [], decoys: [] }, { add: [newSlot().slot] })
  const grown = changeSlots({ slots: first.slots, decoys: [] }, { add: [newSlot().slot] })
  expect(grown.slots.length).toBe(32)
  for (const slot of first.slots) expect(grown.slots).toContainEqual(slot)
})

test('a short name is the same whatever its capitals, spaces and composition; its salt is not the vault’s', () => {
  const salt = randomBytes(16)
  expect(plainShortName('  Zoë ')).toBe(plainShortName('zoë'.normalize('NFD')))
  expect(saltOfName(salt, 'ZOË')).toEqual(saltOfName(salt, 'zoë'))
  expect(saltOfName(salt, 'zoe')).not.toEqual(saltOfName(salt, 'zoë'))
  expect(saltOfName(salt, 'zoë').length).toBe(16)
  expect(saltOfName(randomBytes(16), 'zoë')).not.toEqual(saltOfName(salt, 'zoë'))
})
