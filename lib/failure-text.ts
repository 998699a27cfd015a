import type { MessageKey } from './i18n';
import type { Failure } from './messages';

/** What a reader is told of a request that failed: why, if it is a reason that they can do something about. */
export function failureText(failure: Failure, otherwise: MessageKey, full: MessageKey = otherwise): MessageKey {
  if (failure === 'newer') return 'libraryNewer';
  return failure === 'full' ? full : otherwise;
}
