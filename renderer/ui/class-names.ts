/** Joins the class names that are there: `classNames(styles.button, isBig && styles.big)`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
