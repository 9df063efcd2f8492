import type { IntentRule } from '../rule.ts';
import { CLOSED } from './closed.ts';
import { ACKNOWLEDGEMENT } from './acknowledgement.ts';
import { DO_NOT_CONTACT } from './doNotContact.ts';
import { REFERRAL } from './referral.ts';
import { DELAY } from './delay.ts';
import { ENGLISH_ACCEPTANCE } from './english/acceptance.ts';
import { ENGLISH_NEWS } from './english/news.ts';
import { ENGLISH_REFUSAL } from './english/refusal.ts';
import { ENGLISH_SMALL_NEWS } from './english/smallNews.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { INVITATION } from './invitation.ts';
import { OFFER } from './offer.ts';
import { REJECTION } from './rejection.ts';
import { REQUEST } from './request.ts';
import { SPANISH } from './spanish.ts';
import { JOB_ALERT, OUTREACH } from './unasked.ts';

/** Every rule of intent. Order does not matter: the weights decide. */
export const RULES: readonly IntentRule[] = [
  ...REJECTION,
  ...CLOSED,
  ...OFFER,
  ...INVITATION,
  ...DELAY,
  ...REQUEST,
  ...DO_NOT_CONTACT,
  ...REFERRAL,
  ...ACKNOWLEDGEMENT,
  ...OUTREACH,
  ...JOB_ALERT,
  ...ENGLISH_REFUSAL,
  ...ENGLISH_ACCEPTANCE,
  ...ENGLISH_NEWS,
  ...ENGLISH_SMALL_NEWS,
  ...GERMAN,
  ...FRENCH,
  ...SPANISH,
];
