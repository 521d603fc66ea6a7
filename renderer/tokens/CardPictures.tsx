import type { Pictures } from '#shared/tokens/tokens.schema.ts'
import type { Outlines } from './use-outlines.ts'
import styles from './Cards.module.css'

/** The three pictures of a card, in the ink round them. Their words stand beside them wherever they do. */
export function CardPictures({ pictures, outlines }: { readonly pictures: Pictures; readonly outlines: Outlines | undefined }) {
  return (
    <span className={styles.pictures} aria-hidden="true">
      {pictures.map((picture) => (
        <svg key={picture} viewBox="0 0 200 200" fill="currentColor">
          {outlines && <path d={outlines[picture]} />}
        </svg>
      ))}
    </span>
  )
}
