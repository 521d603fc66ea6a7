import fs from 'node:fs'
import zlib from 'node:zlib'

/**
 * Reads the screen of our own X server: the file it draws into is an X window dump (XWDFile.h), a header of
 * big-endian words, a colour map, then rows of blue, green, red and one unused byte.
 * @returns {{ isBlank: boolean, colours: () => number, png: () => Buffer }} colours: how many different ones
 */
export function readScreen(frame) {
  const dump = fs.readFileSync(frame)
  const word = (index) => dump.readUInt32BE(index * 4)
  const [headerSize, width, height, bytesPerLine, mapLength] = [word(0), word(4), word(5), word(12), word(19)]
  const pixels = dump.subarray(headerSize + mapLength * 12)
  const isBlank = pixels.subarray(0, height * bytesPerLine).every((byte, index) => index % 4 === 3 || byte === 0)
  const colours = () => {
    const found = new Set()
    for (let at = 0; at < height * bytesPerLine; at += 4) found.add(pixels.readUIntLE(at, 3))
    return found.size
  }
  return { isBlank, colours, png: () => encode(pixels, width, height, bytesPerLine) }
}

/** A PNG of eight-bit red, green and blue, without filters. */
function encode(pixels, width, height, bytesPerLine) {
  const rows = Buffer.alloc(height * (1 + width * 3))
  let at = 0
  for (let y = 0; y < height; y += 1) {
    at += 1
    for (let from = y * bytesPerLine, x = 0; x < width; x += 1, from += 4) {
      rows[at++] = pixels[from + 2]
      rows[at++] = pixels[from + 1]
      rows[at++] = pixels[from]
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(zlib.crc32(body), body.length + 4)
  return framed
}
