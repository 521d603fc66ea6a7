import { LockKeyhole } from 'lucide-react'
import { useEffect } from 'react'
import type { ListedItem, PackingList as Content } from '#shared/papers/packing-list.rules.ts'
import type { GroupPart } from '#shared/papers/page-fit.rules.ts'
import { A4, PaperHead, Tick, tightnesses } from './A4.tsx'
import styles from './PackingList.module.css'
import type { PaperWords } from './paper-words.ts'
import { useColumnFit } from './use-column-fit.ts'
import { weightWords } from './weight-words.ts'

/** A heading and its lines: a bag, or what to ask of the place, which nobody carries back. */
type Group = { readonly key: string; readonly title: string; readonly items: readonly ListedItem[]; readonly comesBack: boolean }

/** The packing list by bag: one page where it can be, whole in any case. */
export function PackingList({ list, words, printedAt, onLaidOut }: {
  readonly list: Content
  readonly words: PaperWords
  readonly printedAt: number
  readonly onLaidOut: (pages: number) => void
}) {
  const { t } = words
  const groups = groupsOf(list, words)
  const { page, step, columns } = useColumnFit(tightnesses.length, onLaidOut)
  useEffect(() => {
    document.title = t('packing.document', { title: list.title })
  }, [t, list.title])
  const standing = columns ?? [groups.map(({ items }, group): GroupPart => ({ group, from: 0, to: items.length }))]
  const pages = Math.max(1, Math.ceil(standing.length / 2))
  return Array.from({ length: pages }, (_, at) => (
    <A4
      key={at}
      ref={at === 0 ? page : undefined}
      tightness={tightnesses[step]}
      foot={
        at === 0 && pages > 1 ? t('packing.morePages', { count: pages }) : <span className={styles.by}>{t('packing.packedBy')}</span>
      }
      printed={words.printed(printedAt, list.when.zone, at + 1, pages)}
    >
      {at === 0 ? <Head list={list} words={words} /> : <h2 className={styles.further}>{t('continued', { title: t('packing.title') })}</h2>}
      <div className={styles.columns} data-columns="">
        {standing.slice(at * 2, at * 2 + 2).map((parts) => (
          <div key={parts[0]?.group ?? 0}>
            {parts.map((part) => {
              const group = groups[part.group]
              return group && <Bag key={group.key} group={group} part={part} words={words} />
            })}
          </div>
        ))}
      </div>
      {at === 0 && (
        <p className={styles.laptop}>
          <LockKeyhole size={20} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <b>{t('packing.laptop')}</b> {t('packing.laptopShut')}
          </span>
        </p>
      )}
    </A4>
  ))
}

const groupsOf = (list: Content, { t, library }: PaperWords): Group[] => [
  ...list.bags.map(({ bag, items }) => ({ key: bag, title: library(`bag.${bag}`), items, comesBack: true })),
  ...(list.askThePlace.length > 0 ? [{ key: 'place', title: t('packing.askThePlace'), items: list.askThePlace, comesBack: false }] : []),
]

function Head({ list, words }: { readonly list: Content; readonly words: PaperWords }) {
  const { t, joined } = words
  return (
    <>
      <PaperHead title={t('packing.title')}>
        <p>
          <b>{joined([words.session(list.when), list.place.name, list.place.town])}.</b>
        </p>
        <p>
          {list.title}. {list.expected === null ? t('packing.forOne') : t('packing.forAbout', { count: list.expected })}
        </p>
      </PaperHead>
      <p className={styles.key}>
        <span>
          <Tick /> {t('packing.packed')}
        </span>
        <span>
          <Tick round /> {t('packing.cameBack')}
        </span>
        <b>{list.bags.length > 0 ? weightWords(list.weight, words) : t('packing.nothing')}</b>
      </p>
    </>
  )
}

function Bag({ group, part, words }: { readonly group: Group; readonly part: GroupPart; readonly words: PaperWords }) {
  const { t, library } = words
  return (
    <section className={styles.bag} data-group="">
      <h2>{part.from === 0 ? group.title : t('continued', { title: group.title })}</h2>
      <ul>
        {group.items.slice(part.from, part.to).map(({ key, name, quantity, counted }) => (
          <li key={key} data-line="">
            <Tick />
            <span className={styles.quantity}>{quantity && library(`unit.${quantity.unit}`, { count: quantity.amount })}</span>
            <span>
              {name}
              {counted && (
                <small>
                  {t('packing.countOut')} <i className={styles.blank} /> {t('packing.countIn')} <i className={styles.blank} />
                </small>
              )}
            </span>
            {group.comesBack && <Tick round />}
          </li>
        ))}
      </ul>
    </section>
  )
}
