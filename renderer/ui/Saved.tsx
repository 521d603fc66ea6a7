import styles from './Saved.module.css'

/** The quiet line beside the buttons that says when the work was last written down: “Saved 18:10”. */
export function Saved({ children }: { readonly children: string }) {
  return <output className={styles.saved}>{children}</output>
}
