/** How much larger than on the page a picture is drawn, and the longest side a browser allows. */
const SCALE = 2;
const LONGEST = 16_000;

/** Saves a drawing as an SVG file. */
export function downloadSvg(svg: string, name: string): void {
  save(svgBlob(svg), `${name}.svg`);
}

/**
 * Saves a drawing as a PNG picture, at twice its size; smaller where it would be too large for the
 * browser.
 *
 * @throws Error where the browser cannot draw it
 */
export async function downloadPng(svg: string, name: string): Promise<void> {
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, LONGEST / image.naturalWidth, LONGEST / image.naturalHeight);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(image.naturalWidth * scale);
    canvas.height = Math.floor(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (picture === null) throw new Error('The browser could not make a picture of this drawing.');
    save(picture, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** The browser still reads the address after the click, so it is given up a little later. */
const KEPT_FOR = 10_000;

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}
