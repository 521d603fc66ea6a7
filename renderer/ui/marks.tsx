import type { SVGProps } from 'react'

interface MarkProps extends Omit<SVGProps<SVGSVGElement>, 'strokeWidth'> {
  readonly size?: number | string
  readonly strokeWidth?: number | string
}

/** The kite of the product's name, with its tail. */
export function Mark({ size = 32, ...rest }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" {...rest}>
      <g transform="rotate(32 17 13)">
        <path d="M17 1L26 11L17 27L8 11Z" fill="var(--action)" />
        <path d="M17 1V27M8 11H26" stroke="var(--surface)" strokeWidth="1.1" />
      </g>
      <path d="M9.8 24.4C8.6 26.2 6.2 25.6 5.2 27.4S3.6 30.4 2 30.6" fill="none" stroke="var(--action)" strokeWidth="1.2" strokeLinecap="round" />
      <path d="M0 0L-2.6 -1.5V1.5ZM0 0L2.6 -1.5V1.5Z" transform="translate(6.3 26.3) rotate(35)" fill="var(--accent)" />
    </svg>
  )
}

/** A bow of the kite's tail: something here needs a person. */
export function Bow({ size = 16, ...rest }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" {...rest}>
      <path d="M8 8L1 3.6V12.4ZM8 8L15 3.6V12.4Z" fill="currentColor" />
    </svg>
  )
}

/** The vermilion kite that marks now. */
export function NowKite({ className }: { readonly className?: string | undefined }) {
  return (
    <svg width="14" height="22" viewBox="0 0 14 22" aria-hidden="true" className={className}>
      <path d="M7 .5L13.2 8.6L7 21L.8 8.6Z" fill="var(--accent)" />
      <path d="M7 .5V21M.8 8.6H13.2" stroke="var(--paper)" strokeWidth="1" />
    </svg>
  )
}

/** A half-filled circle: done in part. Weighs the same as the circle icons beside it. */
export function HalfCircle({ size = 18, strokeWidth = 1.75, ...rest }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" {...rest}>
      <circle cx="12" cy="12" r="9.4" fill="none" stroke="currentColor" strokeWidth={strokeWidth} />
      <path d="M12 5.4a6.6 6.6 0 0 1 0 13.2Z" fill="currentColor" />
    </svg>
  )
}
