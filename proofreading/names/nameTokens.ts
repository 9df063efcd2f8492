import type { ContactRecord } from '../../activities/ports/records.ts';
import { readName } from '../personName.ts';

/** Every word by which somebody may be called. */
export function nameTokens(contact: ContactRecord): Set<string> {
  const name = readName(contact.name);
  const words = name.full.split(/[\s,]+/u).filter((word) => word !== '');
  const bare = words.map((word) => word.replace(/\.$/u, ''));
  return new Set([
    ...words,
    ...bare,
    ...name.last.split(' '),
    ...(name.first === null ? [] : [name.first]),
  ]);
}

/** Words that happen to lie close to common names. */
export const ORDINARY = new Set([
  'part',
  'march',
  'april',
  'june',
  'july',
  'august',
  'monday',
  'sunday',
  'english',
  'german',
  'french',
  'excel',
  'word',
  'team',
  'time',
  'lead',
  'west',
  'east',
  'north',
  'south',
  'thank',
  'thanks',
  'best',
  'kind',
  'dear',
]);
