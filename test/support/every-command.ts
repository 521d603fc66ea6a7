import { programmeContract } from '#shared/contract.ts'
import type { openTestStudio } from './test-studio.ts'

type Studio = Pick<ReturnType<typeof openTestStudio>, 'dispatch'>
/** A call that was made and accepted, with what it was given. */
export type Made = { readonly call: string; readonly input: object }

/** The programme's commands, undo and redo aside, and those of run mode, which leave nothing of their own. */
export const commands = Object.entries(programmeContract)
  .flatMap(([feature, calls]) => Object.entries(calls).map(([name, { kind }]) => ({ call: `${feature}.${name}`, kind })))
  .filter(({ call, kind }) => kind === 'command' && !/^(history|run)\./.test(call))
  .map(({ call }) => call)

/** Makes every command of the programme at least once, in an order in which each is accepted. Texts carry the marker. */
export async function makeEveryCommand(studio: Studio, marker: string): Promise<Made[]> {
  const made: Made[] = []
  const make = async (call: string, input: object): Promise<Record<string, string>> => {
    const reply = await studio.dispatch(call, input)
    if (!reply.ok) throw new Error(`${call}: ${reply.error}`)
    made.push({ call, input })
    return (reply.value ?? {}) as Record<string, string>
  }
  const when = { day: '2027-05-13', start: '14:00', end: '16:30' }

  const { id: personId } = await make('people.add', { name: `${marker} name`, languages: ['ar'], works: ['interpreter'] })
  await make('people.change', { id: personId, phone: `${marker} phone`, languages: ['ar', 'fr'], weekdays: [4], therapist: true })
  const { id: leave } = await make('people.addLeave', { personId, from: '2027-08-01', to: '2027-08-21', kind: 'leave' })
  await make('people.removeLeave', { id: leave })
  await make('people.setLeaving', { id: personId, on: '2027-12-31' })
  await make('people.setCheck', { personId, kind: 'first-aid', checkedOn: '2027-01-15', renewBy: '2029-01-15' })

  await make('team.change', { name: `${marker} team`, safeguardingContact: `${marker} contact`, anchorMonday: '2027-01-11', dayLists: ['france'] })
  await make('team.writeSpoken', { language: 'ar', text: `${marker} words` })
  const [words] = (await studio.dispatch('team.spoken', {}).then((reply) => (reply.ok ? reply.value : []))) as { id: string }[]
  await make('team.signSpoken', { id: words!.id, by: personId })

  const { id: placeId } = await make('places.add', {
    name: `${marker} place`,
    kind: 'day-centre',
    profile: { sun: 'no' },
    askOnArrival: [`${marker} ask`],
    latitude: 50.95,
    longitude: 1.85,
  })
  await make('places.change', { id: placeId, address: `${marker} address`, addressOnPapers: true, askOnArrival: [`${marker} ask`, `${marker} more`] })

  const { id: strip } = await make('strips.add', { placeId, day: '2027-05-13', time: '13:00', sky: 'clear', minutes: 11 })
  await make('strips.remove', { id: strip })
  const { key: activity } = await make('library.addActivity', { name: `${marker} activity`, language: 'en' })
  await make('library.changeActivity', { key: activity, words: { making: { en: `${marker} making` } }, minutes: { making: 40 }, facts: { water: 'needed' } })
  const { key: material } = await make('library.addMaterial', { name: `${marker} material`, unit: 'piece', kind: 'kit', bag: 'table', reusable: true, counted: true, weightGrams: 200 })
  await make('library.changeMaterial', { key: material, weightGrams: 250 })
  await make('library.setMaterial', { key: activity, material, quantity: 2, per: 'participant' })
  await make('library.changeActivity', { key: 'kites', words: { cautions: { fr: `${marker} précaution` } } })
  await make('library.backToShipped', { key: 'kites' })
  const { id: elsewhere } = await make('places.add', { name: `${marker} elsewhere`, kind: 'library' })
  await make('places.setTravelTime', { one: placeId, other: elsewhere, minutes: 25 })
  const { id: closureId } = await make('places.close', { placeId, from: '2027-05-06', to: '2027-05-07', why: `${marker} closed` })
  await make('places.reopen', { id: closureId })

  const { id: groupId } = await make('groups.add', { name: `${marker} group`, forWhom: 'women', placeId, start: '14:00', end: '16:30' })
  await make('groups.change', { id: groupId, isOpen: false, countsBy: 'token' })
  const { id } = await make('sessions.add', { title: `${marker} title`, ...when, placeId, mode: 'on-site', expected: 30, groupId })
  await make('sessions.change', { id, note: `${marker} note`, when: { ...when, day: '2027-06-10' }, expected: null })
  await make('sessions.ask', { id, personId, answer: 'confirmed' })
  const { id: requestId } = await make('interpreters.request', { sessionId: id, language: 'ar' })
  await make('interpreters.change', { id: requestId, outside: `${marker} outside`, fee: 9000, travel: 1850, mode: 'phone', answer: 'confirmed' })
  const { id: partnerId } = await make('partners.add', { name: `${marker} partner`, offers: ['food'], languages: ['ar'], placeIds: [placeId] })
  await make('partners.change', { id: partnerId, openingHours: [{ weekday: 1, spans: [{ from: '09:00', to: '12:00' }] }], openingNote: `${marker} hours`, whereabouts: `${marker} where`, phone: `${marker} phone`, note: `${marker} note`, checkedOn: '2027-04-01', offers: ['food', 'legal'] })
  await make('partners.writeWords', { id: partnerId, language: 'ar', text: `${marker} words` })
  await make('partners.signWords', { id: partnerId, language: 'ar', by: personId })
  await make('partners.setPresent', { sessionId: id, partnerId, isPresent: true })
  await make('flyers.arrange', { sessionId: id, languages: ['ar', 'fr'], signs: ['tea'] })
  await make('flyers.write', { sessionId: id, language: 'ar', title: `${marker} title`, about: `${marker} about`, where: `${marker} where`, text: `${marker} text`, goodUntil: '2027-06-01' })
  await make('flyers.sign', { sessionId: id, language: 'ar', by: personId })
  const { blockId } = await make('sessions.addBlock', { id, kind: 'making', title: `${marker} block`, minutes: 45, after: null })
  await make('sessions.changeBlock', { blockId, text: `${marker} text`, leaders: [personId], ledByEveryone: true })
  const { blockId: second } = await make('sessions.splitBlock', { blockId })
  await make('sessions.moveBlock', { blockId: second, after: null })
  await make('sessions.insertActivity', { id, activity: 'cyanotype', as: 'whole', after: blockId })
  await make('sessions.setReady', { id, ready: true })
  await make('debriefs.write', { sessionId: id, stoodOut: `${marker} stood out`, made: `${marker} made`, worked: `${marker} worked`, different: `${marker} different`, tags: ['calm'], safeguarding: true, safeguardingTime: '15:40', incident: true, incidentNumber: `${marker} number`, firstAid: false })
  await make('debriefs.nextTime', { sessionId: id, activity, text: `${marker} next time` })
  await make('debriefs.setWorked', { sessionId: id, worked: [{ personId, from: '13:30', until: '17:00' }] })
  await make('debriefs.setUse', { sessionId: id, item: 'trays', used: 3, broken: 1, left: 2 })
  await make('debriefs.setStaff', { sessionId: id, partnerId, staff: 2 })
  await make('debriefs.setHeard', { sessionId: id, heard: ['ar', 'other'] })
  await make('debriefs.setReferrals', { sessionId: id, referrals: [{ service: 'legal', n: 3 }] })
  const { id: longAgo } = await make('sessions.add', { title: `${marker} long ago`, ...when, day: '2025-05-15', placeId, mode: 'on-site', expected: null })
  await make('debriefs.close', { sessionId: longAgo })
  await make('debriefs.reopen', { sessionId: longAgo })
  await make('sessions.remove', { id: longAgo })
  await make('interpreters.cancel', { id: requestId })
  await make('sessions.removeBlock', { blockId: second })
  const { stationId } = await make('sessions.addStation', { blockId, activity: 'plasticine' })
  await make('sessions.changeStation', { stationId, title: `${marker} station`, people: 12, leaders: [personId], variants: ['small-table'] })
  await make('sessions.moveStation', { stationId, after: null })
  await make('sessions.changeBlock', { blockId, planB: { activity: 'songs', text: `${marker} plan B` } })
  const { commentId } = await make('sessions.comment', { id, blockId, text: `${marker} comment` })
  await make('sessions.resolveComment', { commentId, isResolved: true })
  await make('sessions.askToLook', { id, personId })
  await make('sessions.setLooked', { id, looked: true })
  await make('sessions.refit', { id, placeId })
  const { id: template } = await make('templates.save', { sessionId: id, name: `${marker} template`, follow: true })
  await make('templates.change', { id: template, note: `${marker} note`, expected: 20 })
  const { id: follower } = await make('templates.start', { id: template, follow: true, session: { title: `${marker} follower`, ...when, placeId, mode: 'on-site', expected: 12 } })
  await make('sessions.addBlock', { id, kind: 'pause', title: `${marker} pause`, minutes: 10, after: null })
  await make('templates.saveBack', { sessionId: id })
  await make('templates.take', { sessionId: follower, version: 2, take: [] })
  await make('templates.stopFollowing', { sessionId: follower })
  const { id: empty } = await make('sessions.add', { title: `${marker} empty`, ...when, placeId, mode: 'on-site', expected: 12 })
  await make('templates.use', { sessionId: empty, id: template, follow: false })
  const said = { activity: 'plasticine', variants: [], title: `${marker} title`, text: `${marker} text`, minutes: 20, ledByEveryone: false }
  const stations = [1, 2].map(() => ({ ...said, people: null }))
  const planB = { activity: 'songs', text: `${marker} plan B` }
  await make('templates.rewrite', { id: template, blocks: [{ ...said, id: crypto.randomUUID(), kind: 'making', planB, stations }] })
  await make('templates.remove', { id: template })
  await make('sessions.remove', { id: follower })
  await make('sessions.remove', { id: empty })
  await make('sessions.removeComment', { commentId })
  await make('sessions.stopAsking', { id })
  await make('sessions.removeStation', { stationId })
  await make('sessions.reassign', { personId, changes: [{ id, to: null }] })
  await make('sessions.ask', { id, personId, answer: 'asked' })
  const { id: noteId } = await make('notes.add', { activity, text: `${marker} next time`, sessionId: id })
  await make('notes.change', { id: noteId, text: `${marker} next time, earlier` })
  await make('notes.remove', { id: noteId })
  const { id: harmless } = await make('identifying.letStand', { passage: `${marker} passage` })
  await make('identifying.doubt', { id: harmless })
  await make('kit.setNeed', { sessionId: id, item: 'trays', need: 5 })
  const { item } = await make('kit.bring', { sessionId: id, name: `${marker} thing`, bag: 'team', hazard: false, need: 2 })
  await make('kit.tick', { sessionId: id, lines: [{ item, packed: 2, back: 1 }] })
  await make('kit.leave', { sessionId: id, item })
  await make('library.removeMaterial', { key: material })
  await make('library.removeActivity', { key: activity })
  await make('sessions.unask', { id, personId })
  const { id: tripId } = await make('trips.add', { name: `${marker} trip`, out: '2027-06-10', from: `${marker} from`, to: `${marker} to`, travellers: [personId], sessions: [id] })
  await make('trips.change', { id: tripId, note: `${marker} note`, back: '2027-06-11', backTime: '19:04', seats: 5, cost: 12_000, booked: true })
  await make('trips.tick', { id: tripId, item: 'tickets', done: true })
  const { checkId } = await make('trips.addCheck', { id: tripId, text: `${marker} check` })
  await make('trips.tickOwn', { checkId, done: true })
  await make('trips.removeCheck', { checkId })
  await make('trips.remove', { id: tripId })
  const { key: band } = await make('counts.addCounter', { groupId, name: `${marker} band`, hint: `${marker} hint` })
  await make('counts.renameCounter', { groupId, key: 'from18', name: `${marker} renamed`, hint: null })
  await make('counts.record', { sessionId: id, sheets: [{ id: null, side: 'room', cells: [{ counter: 'from18', second: null, n: 12 }, { counter: band, second: null, n: 3 }] }] })
  await make('counts.setCounted', { groupId, key: band, isCounted: false })
  const { id: seasonId } = await make('tokens.startSeason', { groupId, from: '2027-04-01', until: '2027-06-20', cards: 3 })
  await make('tokens.addCards', { id: seasonId, cards: 2 })
  await make('tokens.changeSeason', { id: seasonId, until: '2027-06-30' })
  const dealt = (await studio.dispatch('tokens.of', { sessionId: id }).then((reply) => (reply.ok ? reply.value : undefined))) as { cards: { id: string }[] }
  const [sheet] = ((await studio.dispatch('counts.of', { sessionId: id }).then((reply) => (reply.ok ? reply.value : undefined))) as { sheets: { id: string; cells: object[] }[] }).sheets
  await make('tokens.record', {
    sessionId: id,
    sheets: [{ id: sheet!.id, side: 'room', cells: sheet!.cells }],
    cards: [{ tokenId: dealt.cards[0]!.id, side: 'room', handedOut: { counter: 'from18', second: null, isFirst: true } }],
  })
  const { id: another } = await make('tokens.startSeason', { groupId, from: '2027-09-01', until: '2027-12-31', cards: 1 })
  await make('tokens.forget', { id: another })
  const { id: trendNote } = await make('attendance.addNote', { day: '2027-04-15', kind: 'closure', text: `${marker} note` })
  await make('attendance.removeNote', { id: trendNote })
  await make('releases.make', {
    kind: 'funder',
    recipient: { name: `${marker} funder`, audience: 'agreed' },
    definition: { period: { kind: 'year', year: 2025, part: 1 }, groupId: null, placeId: null, splits: [], crossed: null, ages: 'fine', hasPeople: false },
    words: { aims: `${marker} aims`, learnt: `${marker} learnt` },
    asked: ['journalist', 'neighbour', 'partner', 'authority', 'participant'],
  })
  await make('sessions.setMissed', { id, reason: 'weather' })
  await make('sessions.remove', { id })
  const plan = { everyWeeks: 2, weekdays: [4], from: '2027-05-13', start: '14:00', end: '16:30', mode: 'on-site', placeId, expected: 12 }
  const dates = { plan, ends: { times: 5 }, skipped: [{ day: '2027-07-08', why: `${marker} why` }] }
  const { id: seriesId } = await make('sessions.addSeries', { groupId, title: `${marker} series`, ...dates })
  const inSeries = (await studio.dispatch('sessions.ofGroup', { groupId, from: '2027-05-01' }).then((reply) => (reply.ok ? reply.value : []))) as { id: string }[]
  await make('templates.copySeason', { groupId, from: '2027-05-01', to: '2027-12-31', firstDay: '2028-05-01', without: [], placeId: elsewhere, withPlans: true })
  await make('sessions.skip', { id: inSeries[1]!.id, why: `${marker} why` })
  await make('sessions.bump', { id: inSeries[0]!.id, why: `${marker} why` })
  const { id: again } = await make('sessions.meetAfterAll', { seriesId, day: '2027-05-13' })
  await make('sessions.changeSeries', { id: seriesId, ...dates, ends: { times: 1 } })
  await make('sessions.remove', { id: again })
  await make('groups.remove', { id: groupId })
  await make('partners.remove', { id: partnerId })
  await make('places.remove', { id: placeId })
  await make('people.remove', { id: personId })
  return made
}
