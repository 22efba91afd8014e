import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * A picture of a screen with at most 256 colours, which takes about a third of the bytes.
 *
 * @param {Buffer} png eight bits a channel, RGB or RGBA, not interlaced, as Chromium writes it
 * @returns {Buffer}
 */
export function indexedPng(png) {
  const { width, height, colours } = pixelsOf(png);
  const { palette, places } = paletteOf(colours);
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter: none
  for (const [at, colour] of colours.entries()) {
    rows[at + Math.floor(at / width) + 1] = places.get(colour);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // eight bits, each the place of a colour in the palette
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colour of each pixel, row by row, as 0xRRGGBB. */
function pixelsOf(png) {
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const [width, height, depth, type] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25],
  ];
  const size = { 2: 3, 6: 4 }[type];
  if (depth !== 8 || size === undefined || png[28] !== 0) {
    throw new Error(
      `A PNG of ${depth} bits and colour type ${type}. Expected 8 bits, RGB or RGBA.`,
    );
  }
  const filtered = inflateSync(Buffer.concat(parts));
  const colours = new Uint32Array(width * height);
  let above = Buffer.alloc(width * size);
  for (let row = 0; row < height; row += 1) {
    const start = row * (width * size + 1);
    const line = filtered.subarray(start + 1, start + 1 + width * size);
    unfilter(filtered[start], line, above, size);
    for (let x = 0; x < width; x += 1) colours[row * width + x] = line.readUIntBE(x * size, 3);
    above = line;
  }
  return { width, height, colours };
}

/** Undoes a row's filter in place (PNG, third edition, section 9.2). */
function unfilter(filter, line, above, size) {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < size ? 0 : line[at - size];
    const up = above[at];
    const corner = at < size ? 0 : above[at - size];
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    line[at] = line[at] + predicted;
  }
}

function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/**
 * Chooses colours one by one: next is always the one that is drawn worst so far, counted in pixels
 * times the square of the distance to the nearest colour chosen.
 */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].map(([colour, count]) => ({
    colour,
    count,
    rgb: channels(colour),
    distance: Number.POSITIVE_INFINITY,
    place: 0,
  }));
  const palette = [];
  while (palette.length < MOST_COLOURS) {
    const worst = all.reduce((one, other) =>
      other.count * other.distance > one.count * one.distance ? other : one,
    );
    if (worst.distance === 0) break;
    const [red, green, blue] = worst.rgb;
    for (const one of all) {
      const [r, g, b] = one.rgb;
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance < one.distance) Object.assign(one, { distance, place: palette.length });
    }
    palette.push(worst.colour);
  }
  return { palette, places: new Map(all.map(({ colour, place }) => [colour, place])) };
}

function channels(colour) {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
