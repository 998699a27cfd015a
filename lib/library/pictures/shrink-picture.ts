import { imageDimensionsFromData } from 'image-dimensions';
import type { PictureFile } from '../write';

/** The longest side of what is kept, in pixels: sharp across a page. */
const LONGEST = 1600;
/** One picture takes at most so many bytes. */
const MOST_BYTES = 400_000;
/** What would be larger when it is unpacked is not unpacked: some bytes may name a picture of a gigabyte. */
const MOST_PIXELS = 40_000_000;
/** What is no larger counts who reads, and is no picture. */
const PIXEL = 3;
/** Each try is smaller than the one before. */
const attempts = [
  { longest: LONGEST, quality: 0.82 },
  { longest: LONGEST, quality: 0.65 },
  { longest: 1200, quality: 0.6 },
  { longest: 800, quality: 0.5 },
];

/** Pictures of several frames, as small as they are, and what moves in them moves on. */
const isMoving = (type: string): boolean => type === 'gif' || type === 'apng';

async function draw(picture: ImageBitmap, longest: number, quality: number): Promise<PictureFile> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { blob: await canvas.convertToBlob({ type: 'image/webp', quality }), width, height };
}

/**
 * A picture from the network as one to be kept: drawn anew, so that nothing else of the file comes along, and made small. `null` for what is
 * no picture, none of known kind (SVG is a program), too large, or a tracking pixel.
 */
export async function shrinkPicture(file: Blob): Promise<PictureFile> {
  const size = imageDimensionsFromData(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width * size.height > MOST_PIXELS) return null;
  if (size.width <= PIXEL || size.height <= PIXEL) return null;
  if (isMoving(size.type) && file.size <= MOST_BYTES) {
    const { width, height } = size;
    return { blob: new Blob([file], { type: size.type === 'gif' ? 'image/gif' : 'image/png' }), width, height };
  }
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  try {
    for (const { longest, quality } of attempts) {
      const drawn = await draw(picture, longest, quality);
      if (!drawn || drawn.blob.size <= MOST_BYTES) return drawn;
    }
    return null;
  } finally {
    picture.close();
  }
}
