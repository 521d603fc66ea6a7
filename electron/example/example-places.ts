import type { Bilingual } from '#shared/library/library.schema.ts'
import type { PlaceKind, Profile } from '#shared/places/places.schema.ts'

type ExamplePlace = {
  readonly kind: PlaceKind
  readonly name: Bilingual
  readonly town: string
  /** An invented organisation that receives the team. */
  readonly host: Bilingual
  readonly at?: readonly [latitude: number, longitude: number]
  readonly address?: string
  readonly joinNote?: Bilingual
  readonly profile: Partial<Profile>
  readonly ask: readonly Bilingual[]
}

/** Five places, with the coordinates of towns that exist and addresses that do not. */
export const examplePlaces = {
  dayCentre: {
    kind: 'day-centre',
    name: { en: 'Day centre', fr: 'Accueil de jour' },
    town: 'Calais',
    host: { en: 'La Maison des Vents', fr: 'La Maison des Vents' },
    at: [50.95, 1.85],
    address: '4 quai des Cerfs-volants, 62100 Calais',
    profile: { sun: 'yes', wind: 'yes', water: 'yes', table: 'yes', darkness: 'yes', power: 'yes', internet: 'no' },
    ask: [
      { en: 'Two long tables, twelve chairs', fr: 'Deux grandes tables, douze chaises' },
      { en: 'Water, the kettle, one power point', fr: 'L’eau, la bouilloire, une prise' },
      { en: 'Key to the yard', fr: 'La clé de la cour' },
      { en: 'Who is the safeguarding lead today?', fr: 'Qui est la personne référente aujourd’hui ?' },
    ],
  },
  clinic: {
    kind: 'mobile-clinic',
    name: { en: 'Mobile clinic', fr: 'Clinique mobile' },
    town: 'Calais',
    host: { en: 'Soins en Chemin', fr: 'Soins en Chemin' },
    at: [50.97, 1.9],
    profile: { sun: 'yes', wind: 'yes', water: 'no', table: 'no', darkness: 'no', power: 'no', internet: 'no' },
    ask: [{ en: 'Where may we stand so that the queue stays clear?', fr: 'Où nous mettre sans gêner la file ?' }],
  },
  safeHouse: {
    kind: 'safe-house',
    name: { en: 'Safe house', fr: 'Maison de répit' },
    town: 'Calais',
    host: { en: 'La Maison des Vents', fr: 'La Maison des Vents' },
    at: [50.94, 1.87],
    address: '18 rue de la Marguerite, 62100 Calais',
    profile: { sun: 'no', wind: 'no', water: 'yes', table: 'yes', darkness: 'yes', power: 'yes', internet: 'yes' },
    ask: [{ en: 'Shoes off at the door', fr: 'On se déchausse à l’entrée' }],
  },
  paris: {
    kind: 'day-centre',
    name: { en: 'Day centre, Paris', fr: 'Accueil de jour, Paris' },
    town: 'Paris',
    host: { en: 'L’Escale du Canal', fr: 'L’Escale du Canal' },
    at: [48.88, 2.37],
    profile: { sun: 'no', water: 'yes', table: 'yes', darkness: 'no', power: 'yes', internet: 'yes' },
    ask: [{ en: 'The room upstairs, and its key', fr: 'La salle à l’étage, et sa clé' }],
  },
  online: {
    kind: 'online',
    name: { en: 'Online', fr: 'En ligne' },
    town: '',
    host: { en: '', fr: '' },
    joinNote: { en: 'The link goes out by the partners on the day.', fr: 'Les partenaires envoient le lien le jour même.' },
    profile: { power: 'yes', internet: 'yes' },
    ask: [],
  },
} as const satisfies Record<string, ExamplePlace>
export type ExamplePlaceName = keyof typeof examplePlaces
