import { referenceOf } from '../../../replies/dates/reference.ts';
import { featuresOfDate } from '../../../replies/dates/meaning/features.ts';
import { namedDates } from '../../../replies/dates/namedDates.ts';
import { languageOf } from '../../../replies/text/language.ts';
import { newText } from '../../../replies/text/newText.ts';
import { plainText } from '../../../replies/text/plainText.ts';
import { sentences } from '../../../replies/text/sentences.ts';
import { INTENTS } from '../../../domain/vocabulary.ts';
import { filesOf, messagesOf, parsed } from '../../replies/corpus.ts';
import type { Labelled } from '../../replies/corpus.ts';

/** A day that a labelled message of the tune half names, and what it is for. */
export interface Mention {
  file: string;
  mail: Labelled;
  date: string;
  features: string[];
  label: string;
}

/** Every day that is found in the answers of the tune half; `none` where the labels do not have it. */
export async function mentions(): Promise<Mention[]> {
  const found: Mention[] = [];
  for (const file of filesOf('tune')) {
    for (const mail of messagesOf(file)) {
      if (mail.kind === 'answer') found.push(...(await mentionsOf(file, mail)));
    }
  }
  return found;
}

async function mentionsOf(file: string, mail: Labelled): Promise<Mention[]> {
  const { message, owner } = await parsed(mail);
  const text = newText(plainText(message));
  const named = namedDates(sentences(text), referenceOf(message, owner), languageOf(text));
  const intent = INTENTS.find((one) => one === mail.intent) ?? null;
  return named.map((one, at) => ({
    file,
    mail,
    date: one.date,
    features: featuresOfDate(one, { at, count: named.length }, intent),
    label: purposeIn(mail, one.date),
  }));
}

function purposeIn({ dates }: Labelled, date: string): string {
  const label = dates.find((one) => one.startsWith(date))?.slice(date.length + 1);
  return PURPOSES.find((one) => one === label) ?? 'none';
}

export const PURPOSES = ['none', 'decision', 'deadline', 'interview', 'start'] as const;
