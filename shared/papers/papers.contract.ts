import { z } from 'zod'
import { Counter } from '#shared/counts/counts.schema.ts'
import { effect, leads, nothing, query } from '#shared/kernel/contract.ts'
import { FileToken } from '#shared/kernel/file-token.ts'
import { WaitingText } from '#shared/identifying/identifying.schema.ts'
import { KitRow } from '#shared/kit/kit.schema.ts'
import { Flyer } from '#shared/flyers/flyers.schema.ts'
import { Group, GroupId, Skip } from '#shared/groups/groups.schema.ts'
import { Day } from '#shared/kernel/day.ts'
import { ActivityKey, Library } from '#shared/library/library.schema.ts'
import { Partner } from '#shared/partners/partners.schema.ts'
import { LanguageTag, Person } from '#shared/people/people.schema.ts'
import { Place, PlaceId } from '#shared/places/places.schema.ts'
import { Release, ReleaseId } from '#shared/releases/releases.schema.ts'
import { Session, SessionId, SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { Strip } from '#shared/strips/strips.schema.ts'
import { Pictures, TokenSeason, TokenSeasonId } from '#shared/tokens/tokens.schema.ts'
import { Spoken, Team } from '#shared/team/team.schema.ts'
import { Language } from '#shared/i18n/languages.ts'
import { PaperRequest, RunSheetChoices } from './papers.schema.ts'

/** What a paper is made of. Where a text may tell who somebody is, and nobody has decided yet, a gap stands in it. */
export const papers = {
  /**
   * Everything the run sheet prints. What was not chosen is already empty in it, and so is what no paper prints: leave,
   * notes, unsigned words. People are those the session names, also when they have left or been removed.
   */
  runSheet: effect({
    changes: false,
    input: z.strictObject({ sessionId: SessionId, choices: RunSheetChoices }),
    output: z.strictObject({ session: Session, place: Place.nullable(), people: z.array(Person), team: Team, spoken: z.array(Spoken), strips: z.array(Strip), counters: z.array(Counter) }),
    errors: ['SessionNotFound'],
  }),
  packingList: effect({
    changes: false,
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({ session: Session, kit: z.array(KitRow), people: z.array(Person.pick({ id: true, name: true })) }),
    errors: ['SessionNotFound'],
  }),
  /** What is counted at a session is what its group counts on that day. */
  tallySheet: effect({
    changes: false,
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({
      session: SessionSummary,
      group: Group.pick({ name: true }).nullable(),
      countsBy: Group.shape.countsBy,
      /** Where the group counts by cards: those that somebody holds. */
      cards: z.array(Pictures),
      counters: z.array(Counter),
      pairs: Group.shape.pairs,
    }),
    errors: ['SessionNotFound'],
  }),
  /** An invitation goes to everybody: of the team it holds the names of those who read the words, and no other. */
  flyer: effect({
    changes: false,
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({
      session: Session.pick({ id: true, startsAt: true, endsAt: true, zone: true, mode: true, placeName: true, placeTown: true, blocks: true }),
      /** Anybody may come, as often or as seldom as they like. */
      isOpen: z.boolean(),
      /** What interpreters who are coming speak, English and French aside. */
      interpreted: z.array(LanguageTag),
      flyer: Flyer,
      readers: z.array(Person.pick({ id: true, name: true })),
    }),
    errors: ['SessionNotFound'],
  }),
  /** The dates of a group from a day on, for a wall: when and where, and nobody's name. */
  programme: effect({
    changes: false,
    input: z.strictObject({ groupId: GroupId, from: Day }),
    output: z.strictObject({
      group: Group.pick({ name: true, forWhom: true, isOpen: true }),
      zone: Place.shape.zone,
      sessions: z.array(SessionSummary.omit({ asked: true })),
      /** Those of their plans, for the credits. */
      activities: z.array(ActivityKey),
      skipped: z.array(Skip),
    }),
    errors: ['GroupNotFound'],
  }),
  /** The cards of a season, by their pictures: which of them somebody holds is not in it. */
  tokenCards: effect({
    changes: false,
    input: z.strictObject({ seasonId: TokenSeasonId }),
    output: z.strictObject({ group: Group.pick({ name: true }), zone: Place.shape.zone, season: TokenSeason.pick({ from: true, until: true }), cards: z.array(Pictures) }),
    errors: ['SeasonNotFound'],
  }),
  /** The partners of a place, with what a paper may say of them. Words nobody has read are not in it. */
  signposting: effect({
    changes: false,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.strictObject({
      place: Place.pick({ name: true, town: true, zone: true }),
      partners: z.array(Partner.omit({ note: true, placeIds: true })),
    }),
    errors: ['PlaceNotFound'],
  }),
  /** What left in a release, as it stands in the register, and whose it is. */
  release: effect({
    changes: false,
    input: z.strictObject({ releaseId: ReleaseId }),
    output: z.strictObject({ release: Release, team: Team.pick({ name: true, zone: true }) }),
    errors: ['ReleaseNotFound'],
    may: leads,
  }),
  /** The library as papers print it. */
  library: effect({ changes: false, input: nothing, output: Library }),
  /** What a paper will leave out, because it waits for its writer's decision. */
  waiting: effect({ changes: false, input: z.strictObject({ paper: PaperRequest }), output: z.array(WaitingText) }),
  recoverySheet: query({
    input: z.strictObject({}),
    output: z.strictObject({ code: RecoveryCode, teamName: z.string(), name: z.string(), shortName: z.string() }),
    errors: ['NothingToProve'],
  }),
  /** The session as a calendar file that says nothing sensitive: no place, no people, no words of the plan. */
  saveCalendar: effect({
    changes: false,
    input: z.strictObject({ sessionId: SessionId, file: FileToken, language: Language }),
    output: z.void(),
    errors: ['SessionNotFound', 'FolderMissing', 'FolderReadOnly', 'DiskFull'],
  }),
}
