import type { Playbook } from '../playbook.ts';
import type { EmployerKind, PlaybookName } from '../vocabulary.ts';
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

/** The playbook of an application that names none: the patient one for schools, government and non-profits (R12). */
export function usualPlaybook(kind: EmployerKind): PlaybookName {
  return kind === 'company' ? 'standard' : 'public-sector';
}
