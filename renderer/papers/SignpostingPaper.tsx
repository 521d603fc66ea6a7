import { useEffect, useMemo } from 'react'
import { dateInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { languages as known } from '#shared/people/languages.ts'
import { signposts, type SignpostedPartner } from '#shared/papers/signposting.rules.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { openingInWords } from '#shared/partners/opening-hours.rules.ts'
import { PaperHead } from './A4.tsx'
import { offerIcons } from './paper-signs.ts'
import type { PaperOf } from './paper-of.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { PiecedPages } from './PiecedPages.tsx'
import styles from './Signposting.module.css'
import { usePaperContent } from './use-paper-content.ts'

/** Where to go from a place: what each partner offers, in pictures and in words somebody has read. */
export function SignpostingPaper({ request, printedAt, onLaidOut }: PaperOf<'signposting'>) {
  const { placeId, languages, language } = request
  const content = usePaperContent('signposting', () => api.papers.signposting({ placeId }))
  const words = useMemo(() => paperWords(language), [language])
  const { t } = words
  useEffect(() => {
    if (content) document.title = t('signposting.document', { place: content.place.name })
  }, [t, content])
  if (!content) return null
  const { zone } = content.place
  const partners = signposts(content, languages, localOf(printedAt, zone).day)
  const none = { key: 'none', content: <p className={styles.none}>{t('signposting.none')}</p> }
  return (
    <PiecedPages
      head={
        <PaperHead title={t('signposting.title')}>
          <p>{t('signposting.from', { place: placeInWords(content.place) })}</p>
        </PaperHead>
      }
      pieces={partners.length === 0 ? [none] : partners.map((partner) => ({ key: partner.id, content: <Partner partner={partner} words={words} /> }))}
      continued={t('continued', { title: t('signposting.title') })}
      foot={() => t('signposting.foot')}
      printed={(page, pages) => words.printed(printedAt, zone, page, pages)}
      onLaidOut={onLaidOut}
    />
  )
}

/** What a language calls itself: whoever reads the sheet looks for their own. */
const endonymOf = (tag: string) => known.find((each) => each.tag === tag)?.endonym ?? tag

function Partner({ partner, words }: { readonly partner: SignpostedPartner; readonly words: PaperWords }) {
  const { t, offers, language } = words
  const day = partner.checkedOn ? dateInWords(partner.checkedOn, language, { year: true }) : ''
  const facts = [
    { name: t('signposting.open'), value: [openingInWords(partner.openingHours, language), partner.openingNote].filter((part) => part !== '').join('\n') },
    { name: t('signposting.where'), value: partner.whereabouts },
    { name: t('signposting.phone'), value: partner.phone },
  ].filter(({ value }) => value.trim() !== '')
  return (
    <section className={styles.partner}>
      <h2>{partner.name}</h2>
      {partner.offers.length > 0 && (
        <ul className={styles.offers}>
          {partner.offers.map((offer) => {
            const Picture = offerIcons[offer]
            return (
              <li key={offer}>
                <Picture size={22} strokeWidth={1.75} aria-hidden="true" />
                {offers(`offer.${offer}`)}
              </li>
            )
          })}
        </ul>
      )}
      {partner.texts.length > 0 && (
        <div className={styles.texts}>
          {partner.texts.map(({ language: tag, direction, text }) => (
            <p key={tag} lang={tag} dir={direction}>
              {text}
            </p>
          ))}
        </div>
      )}
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        {partner.languages.length > 0 && (
          <div>
            <dt>{t('signposting.spoken')}</dt>
            <dd className={styles.spoken}>
              {partner.languages.map((tag) => (
                <bdi key={tag} lang={tag}>
                  {endonymOf(tag)}
                </bdi>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.checked} data-grave={partner.checked !== 'good' || undefined}>
        {t(`signposting.check.${partner.checked}`, { day })}
      </p>
    </section>
  )
}
