import type { Credit } from '#shared/papers/credits.rules.ts'
import type { PaperWords } from './paper-words.ts'
import styles from './Credits.module.css'

/** Whose methods are used: small, under everything else. */
export const Credits = ({ credits, words: { t } }: { readonly credits: readonly Credit[]; readonly words: PaperWords }) => (
  <p className={styles.credits}>
    {credits.map(({ activity, text }) => t('credit', { activity, text })).join(' ')}
  </p>
)
