import { useEffect, useState } from 'preact/hooks';
import { Remark } from '../../components/saving/Remark';
import { text } from '../../lib/i18n';
import { isNewerStore } from '../../lib/library/version';

/** Says that the library is a newer version's, where it is. */
export function NewerRemark() {
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    // A library that cannot be opened is told of by whoever shows it.
    isNewerStore().then(setNewer, () => undefined);
  }, []);
  return newer ? <Remark>{text('libraryNewer')}</Remark> : null;
}
