/**
 * Draws the ornaments that the interface shows and writes them as static SVG: `node scripts/draw-ornaments.mjs`.
 * They are masks: each file says only where there is pigment, and how much; the colour comes from tokens.css, so that
 * both themes work. Every drawing is seeded and comes out the same on every machine.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../renderer/ui/ornaments')
const round = (n) => Math.round(n * 10) / 10

/** mulberry32: the same numbers from 0 to 1 for the same seed. */
function seeded(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Smooth noise of one dimension with `n` knots. */
function noise(random, n) {
  const knots = Array.from({ length: n + 2 }, random)
  return (t) => {
    const i = Math.floor(t) % n
    const f = t - Math.floor(t)
    const k = f * f * (3 - 2 * f)
    return knots[i] * (1 - k) + knots[i + 1] * k
  }
}

/** The dry bristles where a brush stroke ends: points down a side of height `h`, cut `depth` deep. */
function bristles(random, h, depth, wobble, at) {
  const big = noise(random, 80)
  const mid = noise(random, 400)
  const points = []
  const end = h - wobble * 1.2
  let y = wobble * 1.2
  while (y < end) {
    const next = Math.min(end, y + 1.1 + random() * 1.9)
    const hair = random()
    const corner = Math.max(0, 1 - Math.min(y, h - y) / 16)
    const jag = depth * (0.34 * big(y / 95) + 0.34 * mid(y / 19)) + corner * corner * depth * 0.25
    const gate = mid((y + 900) / 31) > 0.5 ? 1 : 0.35
    const x = at(jag + depth * gate * (0.3 * hair ** 3 + 0.22 * hair ** 12))
    points.push([x, y], [x, next])
    y = next
  }
  return points
}

const path = (points) => 'M' + points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L') + 'Z'

/** A whole brushed coat, for the one large print beside the unlock form. */
function coatPath(seed, w, h, { depth, wobble }) {
  const random = seeded(seed)
  const n = Math.max(12, Math.round(w / 46))
  const topNoise = noise(random, 60)
  const bottomNoise = noise(random, 60)
  const x = (i) => depth * 0.5 + ((w - depth) * i) / n
  const top = Array.from({ length: n + 1 }, (_, i) => [x(i), wobble * 1.5 * topNoise(x(i) / 60)])
  const right = bristles(random, h, depth, wobble, (cut) => w - cut)
  const bottom = Array.from({ length: n + 1 }, (_, i) => [x(i), h - wobble * 1.5 * bottomNoise(x(i) / 60)]).toReversed()
  const left = bristles(random, h, depth, wobble, (cut) => cut).toReversed()
  return path([...top, ...right, ...bottom, ...left])
}

/** One end of a coat, `w` wide and `h` long; laid along a block of any height it is cropped, never stretched. */
function coatEnd(seed, w, h, depth, isRight) {
  const random = seeded(seed)
  const inner = isRight ? 0 : w
  const side = bristles(random, h, depth, 0, (cut) => (isRight ? w - cut : cut))
  return path([[inner, 0], ...side, [inner, h]])
}

/** The slow wave along the top or bottom of a coat. */
function coatEdge(seed, w, h, isBottom) {
  const random = seeded(seed)
  const wave = noise(random, 60)
  const line = Array.from({ length: 25 }, (_, i) => [(w * i) / 24, isBottom ? h * (1 - wave(i * 0.8) * 0.8) : h * wave(i * 0.8) * 0.8])
  return path(isBottom ? [[0, 0], ...line, [w, 0]] : [[0, h], ...line, [w, h]])
}

/** Horizontal streaks of one of the two tones the brush leaves inside the coat. */
function streaks(seed, w, h, count, isLight) {
  const random = seeded(seed)
  let out = ''
  for (let i = 0; i < count; i++) {
    const y = random() * h
    const thick = 1 + random() * random() * 9
    const x = -w * 0.1 + random() * w * 0.5
    const length = w * (0.3 + random() * 0.8)
    const opacity = 0.05 + random() * 0.13
    if (random() > 0.45 === isLight)
      out += `<rect x="${round(x)}" y="${round(y)}" width="${round(length)}" height="${round(thick)}" rx="${round(thick / 2)}" opacity="${opacity.toFixed(2)}"/>`
  }
  return out
}

/** Marram grass from the dunes, as laid on the paper: near blades crisp, lifted ones pale. */
function grass(seed, { x0, x1, y, n, h0, h1, lean, o0, o1 }) {
  const random = seeded(seed)
  const out = []
  for (let i = 0; i < n; i++) {
    const bx = x0 + (x1 - x0) * (random() * 0.9 + 0.05)
    const hh = h0 + (h1 - h0) * random() * random()
    const w = 1.1 + random() * 2.4
    const dx = (lean + (random() - 0.5) * 0.55) * hh
    const o = o0 + (o1 - o0) * random() * random()
    const [tx, ty, mx, my] = [bx + dx, y - hh, bx + dx * 0.22, y - hh * 0.62]
    out.push([
      o,
      `<path d="M${round(bx - w)} ${y}Q${round(mx - w * 0.7)} ${round(my)} ${round(tx)} ${round(ty)}Q${round(mx + w * 0.8)} ${round(my + 3)} ${round(bx + w)} ${y}Z" opacity="${o.toFixed(2)}"/>`,
    ])
    if (random() > 0.83) out.push([o, seedHead(random, { bx, tx, mx, dx, hh, y, o })])
  }
  return out.toSorted((a, b) => a[0] - b[0]).map((blade) => blade[1]).join('')
}

function seedHead(random, { bx, tx, mx, dx, hh, y, o }) {
  const length = 30 + random() * 18
  const grains = 13
  let out = ''
  for (let k = 0; k < grains; k++) {
    const t = 1 - (length / hh) * (1 - k / grains)
    const px = bx + (mx - bx) * 2 * t * (1 - t) + (tx - bx) * t * t
    const py = y - hh * (1.24 * t * (1 - t) + t * t)
    const angle = (dx / hh) * 42 + (k % 2 ? 17 : -17)
    const size = 1.15 * Math.sin(Math.PI * (0.18 + (0.8 * k) / grains))
    out += `<ellipse cx="${round(px + (k % 2 ? 0.9 : -0.9))}" cy="${round(py)}" rx="${round(1.1 * size + 0.25)}" ry="${round(4 * size + 1)}" transform="rotate(${round(angle)} ${round(px)} ${round(py)})" opacity="${Math.min(1, o + 0.1).toFixed(2)}"/>`
  }
  return out
}

function write(name, w, h, content, attributes = '') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"${attributes}>${content}</svg>\n`
  writeFileSync(join(folder, `${name}.svg`), svg)
}

const end = { w: 26, h: 1400 }
write('coat-left', end.w, end.h, `<path d="${coatEnd(21, end.w, end.h, 22, false)}"/>`)
write('coat-right', end.w, end.h, `<path d="${coatEnd(22, end.w, end.h, 22, true)}"/>`)
const edge = { w: 1152, h: 5 }
write('coat-top', edge.w, edge.h, `<path d="${coatEdge(23, edge.w, edge.h, false)}"/>`, ' preserveAspectRatio="none"')
write('coat-bottom', edge.w, edge.h, `<path d="${coatEdge(24, edge.w, edge.h, true)}"/>`, ' preserveAspectRatio="none"')
const brushed = { w: 1152, h: 900 }
const strokes = Math.round(brushed.h / 11)
write('coat-light', brushed.w, brushed.h, streaks(98, brushed.w, brushed.h, strokes, true), ' preserveAspectRatio="none"')
write('coat-dark', brushed.w, brushed.h, streaks(98, brushed.w, brushed.h, strokes, false), ' preserveAspectRatio="none"')

// The scene beside the unlock form: 860 by 900, the coat 34 in from the left and the top.
const scene = { w: 860, h: 900, x: 34, y: 34, coatW: 728, coatH: 832 }
write('scene-coat', scene.w, scene.h, `<path transform="translate(${scene.x} ${scene.y})" d="${coatPath(12, scene.coatW, scene.coatH, { depth: 34, wobble: 3.4 })}"/>`)
const ground = scene.y + scene.coatH + 6
write(
  'scene-grass',
  scene.w,
  scene.h,
  grass(12, { x0: scene.x - 60, x1: scene.x + scene.coatW * 0.62, y: ground, n: 66, h0: 90, h1: 430, lean: 0.34, o0: 0.14, o1: 0.96 }) +
    grass(15, { x0: scene.x + scene.coatW * 0.5, x1: scene.x + scene.coatW + 20, y: ground, n: 30, h0: 50, h1: 190, lean: 0.34, o0: 0.12, o1: 0.7 }),
)
write('band-grass', 960, 160, grass(31, { x0: -20, x1: 980, y: 164, n: 90, h0: 30, h1: 150, lean: 0.34, o0: 0.14, o1: 0.9 }))
