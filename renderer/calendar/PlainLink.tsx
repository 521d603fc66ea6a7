import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'

/**
 * A link as the browser has it. A page of the calendar has a hundred of them, and turning it has to take no longer than
 * a frame: react-aria's, which hears every pointer, cost more than everything else on the page.
 */
export function PlainLink({ href, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  const { history } = useRouter()
  return (
    <a {...rest} href={history.createHref(href)}>
      {children}
    </a>
  )
}
