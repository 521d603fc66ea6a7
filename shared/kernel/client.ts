import type { ClientOf, Contract, Follow } from './contract.ts'

/** A contract as an object to call: `client.places.add({ … })` becomes `invoke('places.add', { … })`. */
export const clientOver = <C extends Contract>(invoke: (call: string, input: unknown, follow?: Follow) => Promise<unknown>) =>
  new Proxy(
    {},
    {
      get: (_, feature) =>
        new Proxy({}, { get: (_, name) => (input: unknown, follow?: Follow) => invoke(`${String(feature)}.${String(name)}`, input, follow) }),
    },
  ) as ClientOf<C>
