import { describe, expect, it } from 'vitest';
import { FINAL_FAILURES, LASTING_MAIL_FAILURES, named } from '../../activities/failures.ts';
import { MAIL_FAILURES, MailFailure, needsOwner } from '../../mail/failures.ts';

describe('what waiting cannot mend', () => {
  it('is the same list for activities as for the mail room', () => {
    const lasting = MAIL_FAILURES.filter((kind) => needsOwner(kind));
    expect(Object.keys(LASTING_MAIL_FAILURES).toSorted()).toEqual(lasting.toSorted());
  });

  it.each(MAIL_FAILURES)('%s is tried again exactly when waiting may mend it', (kind) => {
    const { type } = named(new MailFailure(kind));
    expect(FINAL_FAILURES.includes(type)).toBe(needsOwner(kind));
  });
});
