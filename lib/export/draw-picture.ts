/**
 * Pictures for a file. Extension pages have no right to the bytes of other hosts' pictures, and their policy allows no request
 * but an `<img>`'s: where the host lets anyone read its pictures (CORS), one is loaded, drawn and taken from the canvas. That also
 * makes every file's pictures JPEG or PNG, which all readers of books know, and no larger than a page needs.
 */

/** The longest side, in pixels: sharp across a page, and no burden. */
const LONGEST = 1600;
const QUALITY = 0.88;
/** A host that does not answer must not keep the file from its reader. */
const PATIENCE_MS = 15_000;

/** An `<img>` with a picture that may be drawn; rejects where the host does not allow that, or does not answer. */
function load(src: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    const timer = setTimeout(() => reject(new Error('the picture does not arrive')), PATIENCE_MS);
    image.crossOrigin = 'anonymous';
    image.referrerPolicy = 'no-referrer';
    image.onload = () => {
      clearTimeout(timer);
      resolve(image);
    };
    image.onerror = () => {
      clearTimeout(timer);
      reject(new Error('the picture may not be read'));
    };
    image.src = src;
  });
}

function isOpaque({ data }: ImageData): boolean {
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return false;
  return true;
}

/**
 * Asking so tells the host the address of this page. In Firefox that has another name on every machine, by which its reader would be known
 * everywhere: there no host is asked.
 */
const wouldNameReader = (src: string): boolean => location.protocol === 'moz-extension:' && /^https?:/.test(src);

/** The picture of this address as JPEG, or PNG where something shines through; `null` where it cannot be had. */
export async function drawPicture(src: string): Promise<Blob | null> {
  if (wouldNameReader(src)) return null;
  const image = await load(src).catch(() => null);
  if (!image?.naturalWidth || !image.naturalHeight) return null;
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const type = isOpaque(context.getImageData(0, 0, canvas.width, canvas.height)) ? 'image/jpeg' : 'image/png';
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
}

/** A stored picture as one that all readers of books know, or `null` if it is none. */
export async function redrawPicture(blob: Blob): Promise<Blob | null> {
  if (/^image\/(?:jpeg|png|gif)$/.test(blob.type)) return blob;
  const address = URL.createObjectURL(blob);
  try {
    return await drawPicture(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
