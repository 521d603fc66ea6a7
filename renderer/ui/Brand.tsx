import styles from './Brand.module.css'
import { classNames } from './class-names.ts'
import { Mark } from './marks.tsx'

export interface BrandProps {
  readonly name: string
  readonly size?: 32 | 34
  readonly className?: string
}

/** The kite and the name of the product. */
export function Brand({ name, size = 32, className }: BrandProps) {
  return (
    <span className={classNames(styles.brand, className)}>
      <Mark size={size} />
      <span>{name}</span>
    </span>
  )
}
