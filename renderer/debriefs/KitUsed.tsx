import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Use } from '#shared/debriefs/debriefs.schema.ts'
import { kitOf, type KitLine } from '#shared/kit/kit.rules.ts'
import { KitItem } from '#shared/kit/kit.schema.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useKitRows } from '#renderer/kit/use-kit.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { useDebrief } from './debrief-context.ts'
import styles from './Debrief.module.css'
import { Fold } from './Fold.tsx'

type Amount = 'used' | 'broken' | 'left'
/** What comes back can only break; the rest is used up, or is left. */
const amountsOf = ({ comesBack }: KitLine): readonly Amount[] => (comesBack ? ['broken'] : ['used', 'broken', 'left'])

/** What became of what was taken along. */
export function KitUsed({ library }: { readonly library: Library }) {
  const { t } = useTranslation('debriefs')
  const language = useLanguage()
  const { session, debrief, missing, mayWrite } = useDebrief()
  const kit = kitOf(session, library, useKitRows(session.id))
  const lines = [...kit.bags.flatMap((bag) => bag.lines), ...kit.leftOut.filter(({ packed }) => (packed ?? 0) > 0)]
  const [broken, setBroken] = useState<readonly string[]>([])
  const isTold = ({ key, comesBack }: KitLine) => !comesBack || broken.includes(key) || debrief.uses.some(({ item }) => item === key)
  const others = lines.filter((line) => !isTold(line))
  const said = debrief.uses.length > 0 ? t('kit.said', { count: debrief.uses.length }) : t(missing.has('kit') ? 'still' : 'kit.none')
  return (
    <Fold title={t('kit.title')} said={said}>
      {lines.length === 0 && <p className={styles.muted}>{t('kit.none')}</p>}
      {lines
        .filter(isTold)
        // What is used up comes first: it has to be bought again.
        .toSorted((one, other) => Number(one.comesBack) - Number(other.comesBack))
        .map((line) => (
          <OneLine key={line.key} line={line} use={debrief.uses.find(({ item }) => item === line.key)} />
        ))}
      {mayWrite && others.length > 0 && (
        <ComboBox
          // A new field after each choice: it is a way to add, not a value to keep.
          key={others.length}
          label={t('kit.add')}
          placeholder={t('kit.addHint')}
          emptyText={t('kit.noneLeft')}
          openLabel={t('kit.open')}
          size="dense"
          options={others.map(({ key, name }) => ({ id: key, label: name[language] }))}
          value={null}
          onChange={(key) => key !== null && setBroken([...broken, key])}
        />
      )}
    </Fold>
  )
}

function OneLine({ line, use }: { readonly line: KitLine; readonly use: Use | undefined }) {
  const { t } = useTranslation(['debriefs', 'library'])
  const language = useLanguage()
  const taken = line.packed ?? line.needed
  return (
    <fieldset className={styles.line}>
      <legend>
        {line.name[language]}
        {taken !== null && <small>{t('kit.taken', { amount: t(`library:unit.${line.unit}`, { count: taken }) })}</small>}
      </legend>
      {amountsOf(line).map((amount) => (
        <OneAmount key={amount} item={KitItem.parse(line.key)} amount={amount} stored={use?.[amount] ?? null} />
      ))}
    </fieldset>
  )
}

function OneAmount({ item, amount, stored }: { readonly item: KitItem; readonly amount: Amount; readonly stored: number | null }) {
  const { t } = useTranslation('debriefs')
  const { session, mayWrite, save } = useDebrief()
  const { value, change, saveNow } = useAutosave(stored, (said) => save(api.debriefs.setUse({ sessionId: session.id, item, [amount]: said })))
  return <NumberField className={styles.amount ?? ''} label={t(`kit.${amount}`)} size="dense" minValue={0} value={value} onChange={change} onBlur={() => void saveNow()} isDisabled={!mayWrite} />
}
