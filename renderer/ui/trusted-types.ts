interface PolicyFactory {
  createPolicy(name: 'default', rules: { createHTML(html: string): string | null }): unknown
}

/**
 * Lets a script empty an element by `innerHTML = ''`, as react-aria's announcer does, and make no other HTML from text:
 * anything else is still refused by the content policy. To be called before anything is drawn; the policy allows one
 * such rule, so no later script can add another.
 */
export function allowOnlyEmptyHtml() {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: PolicyFactory }
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) })
}
