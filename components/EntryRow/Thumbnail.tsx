import { useEffect, useState } from 'preact/hooks';
import type { Row } from '../../lib/library/view';

/** The first letter of the newspaper, after the article of «الأهرام», which would stand before every second name. */
const initialOf = (name: string): string => [...name.replace(/^ال(?=..)/, '')][0] ?? '';

interface Props {
  row: Pick<Row, 'id' | 'picture' | 'publisher'>;
  readPicture: (id: string, attachment: string) => Promise<Blob | null>;
}

/** The address of a kept picture while it is shown; `null` until it is read, or if there is none. */
function usePicture({ row: { id, picture }, readPicture }: Props): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const attachment = picture?.attachment ?? null;
  useEffect(() => {
    if (!attachment) return undefined;
    let made: string | null = null;
    let gone = false;
    readPicture(id, attachment).then(
      (blob) => {
        if (!blob || gone) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      // The row says the same with a letter in its place.
      () => undefined,
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [id, attachment]);
  return address;
}

/**
 * The picture of an article, from the library: a list asks nothing of the network. Its place is there before it arrives, and holds a letter if
 * none was kept.
 */
export function Thumbnail(props: Props) {
  const address = usePicture(props);
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <div class="thumbnail" aria-hidden="true">
      {address && address !== broken ? (
        <img alt="" decoding="async" src={address} onError={() => setBroken(address)} />
      ) : (
        initialOf(props.row.publisher)
      )}
    </div>
  );
}
