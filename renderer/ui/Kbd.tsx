import styles from './Kbd.module.css'

/** A key or a chord to press, such as Ctrl K. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
