import { ok, type Result } from '#shared/kernel/result.ts'
import type { HandlersOf, Progress } from '#shared/kernel/contract.ts'
import type { Library } from '#shared/library/library.schema.ts'
import type { papers as calls } from '#shared/papers/papers.contract.ts'
import type { PaperRequest } from '#shared/papers/papers.schema.ts'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import type { Gate } from '#electron/identifying/gate.ts'

type Papers = HandlersOf<typeof calls>
/** What a paper is made of, as it stands in the vault. */
export type WholePapers = Omit<Papers, 'library' | 'waiting'>

/** Papers as they leave the vault: each through the one gate, so that none prints what waits for a decision. */
export function gatedPapers(whole: WholePapers, library: () => Library, gate: Gate): Papers {
  const gated =
    <I, T, E extends string>(make: (input: I, progress: Progress) => Result<T, E> | Promise<Result<T, E>>) =>
    async (input: I, progress: Progress): Promise<Result<T, E>> => {
      const reply = await make(input, progress)
      return reply.ok ? ok(await gate.pass(reply.value)) : reply
    }

  /** The team's own activities that a session holds. */
  const ownIn = ({ blocks }: Session) => {
    const held = new Set(blocks.flatMap(({ activity, stations }) => [activity, ...stations.map((station) => station.activity)]))
    return library().activities.filter(({ key, origin }) => origin !== 'shipped' && held.has(key))
  }
  /** What of the vault's texts a paper prints. */
  const printedOn = async (paper: PaperRequest, progress: Progress): Promise<unknown> => {
    switch (paper.kind) {
      case 'run-sheet': {
        const made = await whole.runSheet(paper, progress)
        if (!made.ok) return null
        const { session, place } = made.value
        return { title: session.title, blocks: session.blocks, askOnArrival: place?.askOnArrival ?? [], activities: ownIn(session) }
      }
      case 'risk-card': {
        const made = await whole.runSheet(paper, progress)
        const packed = await whole.packingList(paper, progress)
        if (!made.ok || !packed.ok) return null
        // Of the kit it prints what is counted out and in.
        const counted = packed.value.kit.filter(({ besides }) => besides?.hazard === true)
        return { title: made.value.session.title, activities: ownIn(made.value.session), counted }
      }
      case 'packing-list': {
        const made = await whole.packingList(paper, progress)
        return made.ok ? { title: made.value.session.title, kit: made.value.kit } : null
      }
      case 'flyer': {
        const made = await whole.flyer(paper, progress)
        return made.ok ? made.value.flyer : null
      }
      case 'tally-sheet':
        return whole.tallySheet(paper, progress)
      case 'programme':
        return whole.programme(paper, progress)
      case 'token-cards':
        return whole.tokenCards(paper, progress)
      case 'release': {
        const made = await whole.release(paper, progress)
        return made.ok ? { recipient: made.value.release.recipient.name, words: made.value.release.words } : null
      }
      case 'signposting':
        return whole.signposting(paper, progress)
      // The sheet with the recovery code holds nothing that somebody wrote.
      default:
        return null
    }
  }

  return {
    ...whole,
    runSheet: gated(whole.runSheet),
    packingList: gated(whole.packingList),
    tallySheet: gated(whole.tallySheet),
    flyer: gated(whole.flyer),
    programme: gated(whole.programme),
    tokenCards: gated(whole.tokenCards),
    signposting: gated(whole.signposting),
    release: gated(whole.release),
    library: async () => ok(await gate.pass(library())),
    waiting: async ({ paper }, progress) => ok(await gate.waiting(await printedOn(paper, progress))),
  }
}
