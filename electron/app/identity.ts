/** The product's working name and its identifier: they stand here and nowhere else in code. */
export const product = { name: 'Kitestring', appId: 'org.kitestring.app' } as const
/** The pages' own origin. */
export const origin = 'app://main'
