import { readFileSync } from 'node:fs';
import { applicationFileSchema, type ApplicationFile } from '../../domain/applicationFile.ts';
import type { Letter } from '../../domain/vocabulary.ts';
import { LETTERS } from '../../domain/vocabulary.ts';

/** One letter of the list. `rule` null: a good one. */
export interface ListedLetter {
  id: string;
  what: Letter;
  contact: string;
  rule: string | null;
  text: string;
  /** Not looked at while the rules were written: every third of the list. */
  heldBack: boolean;
}

const folder = new URL('letters/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** The application that every letter of the list belongs to. */
export function listedApplication(what: Letter): ApplicationFile {
  const file = applicationFileSchema.parse(JSON.parse(read('application.json')));
  return what === 'thank-you' ? file : { ...file, now: '2026-12-01T09:30:00-08:00' };
}

/** Sixty letters as people write them. */
export function goodLetters(): ListedLetter[] {
  return entries('good.txt').map(({ head: [id = '', what = '', contact = ''], body }, index) => ({
    id,
    what: letterNamed(what),
    contact,
    rule: null,
    text: body,
    heldBack: index % 3 === 2,
  }));
}

/** Sixty letters with one fault each: whole ones, or a good one with a passage put in place of another. */
export function faultyLetters(): ListedLetter[] {
  const good = goodLetters();
  return entries('faulty.txt').map(
    ({ head: [id = '', rule = '', third = '', fourth], body }, index) => {
      const heldBack = index % 3 === 2;
      if (fourth !== undefined)
        return { id, rule, what: letterNamed(third), contact: fourth, text: body, heldBack };
      const base = good.find((letter) => letter.id === third);
      const [from = '', to = ''] = body.split(' => ');
      if (base === undefined || !base.text.includes(from))
        throw new Error(`${id}: "${from}" is not in ${third}`);
      return { ...base, id, rule, text: base.text.replace(from, () => to), heldBack };
    },
  );
}

function entries(file: string): { head: string[]; body: string }[] {
  return read(file)
    .split(/^## /mu)
    .slice(1)
    .map((entry) => {
      const [head = '', ...lines] = entry.split('\n');
      return { head: head.split(' '), body: lines.join('\n').trim() };
    });
}

function letterNamed(name: string): Letter {
  const found = LETTERS.find((letter) => letter === name);
  if (found === undefined) throw new Error(`no letter "${name}"`);
  return found;
}
