import type { Setting } from '#shared/library/library.schema.ts'

type Said = { readonly [N in keyof Setting]: Exclude<Setting[N], 'none'> }
/** A key of `library.setting` in the messages, such as `sun.needed`. */
export type SettingWord = { [N in keyof Said]: `${N}.${Said[N]}` }[keyof Said]

/** What a place must or should offer, the things that do not matter left out. */
export function settingWords({ sun, wind, water, table, darkness, power, internet }: Setting): SettingWord[] {
  return [
    ...(sun === 'none' ? [] : [`sun.${sun}` as const]),
    ...(wind === 'none' ? [] : [`wind.${wind}` as const]),
    ...(water === 'none' ? [] : [`water.${water}` as const]),
    ...(table === 'none' ? [] : [`table.${table}` as const]),
    ...(darkness === 'none' ? [] : [`darkness.${darkness}` as const]),
    ...(power === 'none' ? [] : [`power.${power}` as const]),
    ...(internet === 'none' ? [] : [`internet.${internet}` as const]),
  ]
}
