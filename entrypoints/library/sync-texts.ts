import { type MessageKey, text } from '../../lib/i18n';
import type { AddressRefusal } from '../../lib/library/sync/address';
import type { Reason } from '../../lib/library/sync/trouble';

/** What happened, what was not lost, what to do. */
export const troubleText = (reason: Reason): string => text(`syncTrouble_${reason.replaceAll('-', '_')}` as MessageKey);

/** Why an address cannot be the one of a database. */
export const refusalText = (reason: AddressRefusal): string =>
  text(`syncAddress_${reason.replaceAll('-', '_')}` as MessageKey);
