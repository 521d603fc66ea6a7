#!/usr/bin/env node
// Writes assets/tokens/pictures.json: the outlines of the pictures on cards, out of Noto Emoji, the face of one colour
// (SIL Open Font License, OFL.txt beside them). docs/decisions/0107 says why outlines. Run by hand, when a picture is added:
//   npm pack @fontsource/noto-emoji@5.3.2 opentype.js@2.0.0   (unpack both into FOLDER/noto-emoji and FOLDER/opentype.js)
//   node scripts/import-pictures.mjs FOLDER
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [folder = '.'] = process.argv.slice(2)
const { parse } = await import(join(resolve(folder), 'opentype.js', 'dist', 'opentype.mjs'))
const files = join(folder, 'noto-emoji', 'files')
const faces = readdirSync(files)
  .filter((name) => name.endsWith('-400-normal.woff'))
  .map((name) => {
    const bytes = readFileSync(join(files, name))
    return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  })

/** As shared/tokens/pictures.ts names them. */
const signs = {
  cat: '🐈', lion: '🦁', tiger: '🐅', horse: '🐎', zebra: '🦓', deer: '🦌', camel: '🐫', giraffe: '🦒', elephant: '🐘', rhino: '🦏',
  kangaroo: '🦘', rabbit: '🐇', hedgehog: '🦔', squirrel: '🐿', sheep: '🐑', goat: '🐐', ox: '🐂', llama: '🦙', panda: '🐼', koala: '🐨',
  otter: '🦦', rooster: '🐓', chick: '🐥', duck: '🦆', swan: '🦢', dove: '🕊', eagle: '🦅', parrot: '🦜', peacock: '🦚', flamingo: '🦩',
  penguin: '🐧', turtle: '🐢', frog: '🐸', dolphin: '🐬', crab: '🦀', fish: '🐟', snail: '🐌', butterfly: '🦋', bee: '🐝', ladybird: '🐞',
  sun: '🌞', cloud: '☁', rainbow: '🌈', star: '⭐', tree: '🌳', sunflower: '🌻', leaf: '🍁', mushroom: '🍄', apple: '🍎', lemon: '🍋', grapes: '🍇', carrot: '🥕',
  kite: '🪁', bulb: '💡', teapot: '🫖', cup: '☕', drum: '🥁', guitar: '🎸', ball: '⚽', book: '📖', pencil: '✏', scissors: '✂',
  bell: '🔔', key: '🔑', basket: '🧺', umbrella: '☂', bicycle: '🚲', chair: '🪑', hat: '👒', spoon: '🥄', thread: '🧵', brush: '🖌',
}
/** The side of the square that a picture stands in. */
const side = 200

function outlineOf(sign) {
  const face = faces.find((each) => each.charToGlyphIndex(sign) > 0)
  if (!face) throw new Error(`no picture of ${sign}`)
  const draw = (x, y) => face.charToGlyph(sign).getPath(x, y, side)
  const { x1, y1, x2, y2 } = draw(0, 0).getBoundingBox()
  // As large as the square allows, in its middle.
  const fit = (side * 0.96) / Math.max(x2 - x1, y2 - y1)
  const path = face.charToGlyph(sign).getPath((side - (x1 + x2) * fit) / 2, (side - (y1 + y2) * fit) / 2, side * fit)
  return path.commands.map(({ type, x1: a, y1: b, x2: c, y2: d, x, y }) => type + [a, b, c, d, x, y].filter((value) => value !== undefined).map(Math.round).join(' ')).join('')
}
const outlines = Object.fromEntries(Object.entries(signs).map(([name, sign]) => [name, outlineOf(sign)]))
writeFileSync('assets/tokens/pictures.json', `${JSON.stringify(outlines, undefined, 1)}\n`)
