import styles from './SkipLink.module.css'

/** First stop of the keyboard: past the rail to the page. Moves the focus itself, so that no router sees a hash. */
export function SkipLink({ children }: { readonly children: string }) {
  return (
    <a
      className={styles.skip}
      href="#main"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      {children}
    </a>
  )
}
