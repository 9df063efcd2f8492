import type { SendWindow } from '../playbook.ts';

const day = { from: '09:00', to: '17:00' };

/** Business hours, but not Monday first thing and not Friday evening (R19). */
export const BUSINESS_HOURS: SendWindow = {
  hours: [
    { from: '10:30', to: '16:30' },
    day,
    day,
    day,
    { from: '09:00', to: '15:00' },
    null,
    null,
  ],
  holidaysClosed: true,
};

const waking = { from: '08:00', to: '20:00' };

/** For thank-yous that would otherwise miss their 24 hours (R3): any day, but not at night. */
export const WAKING_HOURS: SendWindow = {
  hours: [waking, waking, waking, waking, waking, waking, waking],
  holidaysClosed: false,
};
