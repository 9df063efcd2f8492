import type { Playbook } from '../playbook.ts';
import type { PlaybookName } from '../vocabulary.ts';
import { light } from './light.ts';
import { persistent } from './persistent.ts';
import { publicSector } from './publicSector.ts';
import { sample } from './sample.ts';
import { standard } from './standard.ts';

/** The playbooks that come with the product, by name; the user copies one to change it. */
export const builtInPlaybooks: Readonly<Record<PlaybookName, Playbook>> = {
  light,
  standard,
  persistent,
  'public-sector': publicSector,
  sample,
};
