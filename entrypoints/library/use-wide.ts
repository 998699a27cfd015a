import { useEffect, useState } from 'preact/hooks';

/** There is room for the filters beside the list: as in library.css. */
const wide = '(min-width: 64rem)';

export function useWide(): boolean {
  const [query] = useState(() => matchMedia(wide));
  const [isWide, setWide] = useState(query.matches);
  useEffect(() => {
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
