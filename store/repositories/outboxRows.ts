import type { OutboxLetter } from '../../activities/ports/records.ts';
import type { outbox } from '../schema/letters.ts';

/** The letter in a row of the outbox. */
export function toLetter(row: typeof outbox.$inferSelect): OutboxLetter {
  const {
    ownerId: _owner,
    employerId: _employer,
    attempt: _attempt,
    handedOverAt: _handedOver,
    fromName,
    fromAddress,
    toName,
    toAddress,
    ...letter
  } = row;
  return {
    ...letter,
    from: { name: fromName, address: fromAddress },
    to: { name: toName, address: toAddress },
  };
}
