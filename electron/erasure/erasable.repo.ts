import type { ErasedKind } from '#shared/erasure/erasure.schema.ts'

/** A table whose rows can be erased: what they are counted as, and the rows of other tables they belong to. */
export type Erasable = {
  readonly table: string
  readonly kind: ErasedKind
  /** By column: when the row it names goes, this one goes too. */
  readonly belongsTo?: Readonly<Record<string, string>>
}

/** Every table of the programme that holds what people wrote, owners first. */
export const erasable: readonly Erasable[] = [
  { table: 'session', kind: 'session' },
  { table: 'people_group', kind: 'group' },
  { table: 'template', kind: 'template' },
  { table: 'place', kind: 'place' },
  { table: 'person', kind: 'person' },
  { table: 'partner', kind: 'partner' },
  { table: 'spoken', kind: 'spoken' },
  { table: 'harmless', kind: 'harmless' },
  { table: 'own_activity', kind: 'activity' },
  { table: 'own_material', kind: 'material' },
  { table: 'attendance_note', kind: 'note' },
  { table: 'activity_value', kind: 'detail', belongsTo: { activity_id: 'own_activity' } },
  { table: 'activity_material', kind: 'detail', belongsTo: { activity_id: 'own_activity' } },
  { table: 'activity_note', kind: 'note', belongsTo: { activity_id: 'own_activity' } },
  { table: 'member', kind: 'member', belongsTo: { person_id: 'person' } },
  { table: 'place_ask', kind: 'detail', belongsTo: { place_id: 'place' } },
  { table: 'place_closure', kind: 'detail', belongsTo: { place_id: 'place' } },
  { table: 'person_work', kind: 'detail', belongsTo: { person_id: 'person' } },
  { table: 'person_language', kind: 'detail', belongsTo: { person_id: 'person' } },
  { table: 'person_weekday', kind: 'detail', belongsTo: { person_id: 'person' } },
  { table: 'person_leave', kind: 'detail', belongsTo: { person_id: 'person' } },
  { table: 'person_check', kind: 'detail', belongsTo: { person_id: 'person' } },
  { table: 'travel_time', kind: 'detail', belongsTo: { one_place_id: 'place', other_place_id: 'place' } },
  { table: 'interpreter_request', kind: 'detail', belongsTo: { session_id: 'session', person_id: 'person' } },
  { table: 'session_person', kind: 'detail', belongsTo: { session_id: 'session', person_id: 'person' } },
  { table: 'series', kind: 'detail', belongsTo: { group_id: 'people_group' } },
  { table: 'series_skip', kind: 'detail', belongsTo: { series_id: 'series' } },
  { table: 'trip', kind: 'trip' },
  { table: 'trip_person', kind: 'detail', belongsTo: { trip_id: 'trip', person_id: 'person' } },
  { table: 'trip_session', kind: 'detail', belongsTo: { trip_id: 'trip', session_id: 'session' } },
  { table: 'trip_check', kind: 'detail', belongsTo: { trip_id: 'trip' } },
  { table: 'strip', kind: 'detail', belongsTo: { place_id: 'place' } },
  { table: 'counter', kind: 'detail', belongsTo: { group_id: 'people_group' } },
  { table: 'count_sheet', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'people_count', kind: 'detail', belongsTo: { session_id: 'session', sheet_id: 'count_sheet' } },
  { table: 'debrief', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'session_worked', kind: 'detail', belongsTo: { session_id: 'session', person_id: 'person' } },
  { table: 'session_use', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'language_heard', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'referral', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'token_season', kind: 'cards', belongsTo: { group_id: 'people_group' } },
  { table: 'token', kind: 'detail', belongsTo: { season_id: 'token_season' } },
  { table: 'token_seen', kind: 'detail', belongsTo: { session_id: 'session', token_id: 'token' } },
  { table: 'session_kit', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'partner_offer', kind: 'detail', belongsTo: { partner_id: 'partner' } },
  { table: 'partner_language', kind: 'detail', belongsTo: { partner_id: 'partner' } },
  { table: 'partner_place', kind: 'detail', belongsTo: { partner_id: 'partner', place_id: 'place' } },
  { table: 'partner_words', kind: 'detail', belongsTo: { partner_id: 'partner' } },
  { table: 'session_partner', kind: 'detail', belongsTo: { session_id: 'session', partner_id: 'partner' } },
  { table: 'flyer', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'flyer_words', kind: 'detail', belongsTo: { session_id: 'session' } },
  { table: 'session_template', kind: 'detail', belongsTo: { session_id: 'session', template_id: 'template' } },
  { table: 'block', kind: 'block', belongsTo: { session_id: 'session' } },
  { table: 'block_leader', kind: 'detail', belongsTo: { block_id: 'block', person_id: 'person' } },
  { table: 'plan_comment', kind: 'detail', belongsTo: { session_id: 'session', block_id: 'block', person_id: 'person' } },
  { table: 'second_look', kind: 'detail', belongsTo: { session_id: 'session', person_id: 'person', asker_id: 'person' } },
]

/** The team itself is never removed, a receipt outlives what it is for, and what has left the team stands as it left. */
export const neverErased: readonly string[] = ['team', 'erasure_receipt', 'release', 'released_month']
