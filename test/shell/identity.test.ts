import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { product } from '#electron/app/identity.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test('the packed app bears the name and the identifier that stand in the code', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({ productName: product.name })
  expect(read('electron-builder.yml')).toContain(`\nappId: ${product.appId}\n`)
})
