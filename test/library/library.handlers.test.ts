import { expect, test } from 'vitest'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'
import { shipped } from './shipped-library.ts'

test('the page gets the whole shipped library', async () => {
  const { api } = openTestStudio()
  expect(await valueOf(api.library.all({}))).toEqual(shipped)
})
