import type { ComponentType } from 'react'

/** Any drawing that takes a size: an icon of lucide-react, or one of `marks.tsx`. */
export type IconShape = ComponentType<{
  readonly size?: number | string
  readonly strokeWidth?: number | string
  readonly className?: string
  readonly 'aria-hidden'?: boolean | 'true' | 'false'
}>

export interface IconProps {
  readonly of: IconShape
  /** 16, 18 or 20 px; 20 unless told. */
  readonly size?: 16 | 18 | 20 | 24
  readonly className?: string
}

/** An icon at the weight of the text. It is silent to screen readers: the word stands beside it. */
export function Icon({ of: Shape, size = 20, className = '' }: IconProps) {
  return <Shape size={size} strokeWidth={1.75} className={className} aria-hidden="true" />
}
