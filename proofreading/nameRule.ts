import { inSalutation } from './names/inSalutation.ts';
import { inText } from './names/inText.ts';
import { misspelt } from './names/misspelt.ts';
import { underLetter } from './names/underLetter.ts';
import type { GateRule } from './reading.ts';

/** Names and honorifics against the contact (R1): in the salutation, in the text, and the owner's own under it. */
export const nameRule: GateRule = (reading) => [
  ...inSalutation(reading),
  ...inText(reading),
  ...misspelt(reading),
  ...underLetter(reading),
];
