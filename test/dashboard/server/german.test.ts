import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inGerman } from '../../../dashboard/server/german/inGerman.ts';
import { issueProblems } from '../../../dashboard/server/issueSentences.ts';
import { PROBLEMS } from '../../../dashboard/server/problems.ts';
import { applicationInput } from '../../../dashboard/server/schemas/application.ts';
import { MAIL_FAILURES, MailFailure } from '../../../mail/failures.ts';
import { asStoreFailure } from '../../../store/failures.ts';
import { startApi, type Api } from './support/api.ts';
import { sentencesInSource } from './support/sentencesInSource.ts';

/** What no page brings about, or nobody can do anything about in words. */
const STAYS_ENGLISH = [
  /^The body is not JSON: /,
  /^Send the body as JSON/,
  /^The address holds a control character/,
  /^That token is not valid here/,
  /^Nobody has been set up yet/,
  /^No owner has that address/,
  /^This is for the command line/,
  /^The database (failed|refused a statement)/,
];
/** Made of parts that the tests below put together. */
const COMPOSED = [
  /^X is not X\.$/,
  /^No column holds the X/,
  /^The CSV file cannot be read: X\.$/,
  /^The short key, unique/,
];
const stays = (sentence: string): boolean =>
  [...STAYS_ENGLISH, ...COMPOSED].some((form) => form.test(sentence));

describe('the German of what the API refuses', () => {
  it('has every sentence that the source has', async () => {
    const written = await sentencesInSource(new URL('../../../', import.meta.url));
    expect(written.length).toBeGreaterThan(150);
    const lacking = written.filter(
      ({ sentence }) => inGerman(sentence) === sentence && !stays(sentence),
    );
    expect(lacking).toEqual([]);
  });

  it('has every title, every fault of a mail server and every state of a database', () => {
    const sentences = [
      ...Object.values(PROBLEMS).map(({ title }) => title),
      ...MAIL_FAILURES.map((kind) => new MailFailure(kind, 'imap.mail.example:993').message),
      ...['ENOSPC', 'XX001', '23505', '28P01', '3D000', '08006', 'ECONNREFUSED', 'EACCES'].map(
        (code) => (asStoreFailure(Object.assign(new Error(), { code })) as Error).message,
      ),
    ];
    expect(sentences.filter((sentence) => inGerman(sentence) === sentence)).toEqual([]);
    expect(
      inGerman(
        new MailFailure('recipient-refused', 'smtp.example:465', '550 no such user').message,
      ),
    ).toBe(
      'smtp.example:465 weist den Empfänger ab: Prüfen Sie die Adresse. Der Server sagte: „550 no such user“',
    );
  });

  it('says what is wrong with each field, and keeps names as they are', () => {
    const faults = (input: unknown) => {
      const checked = applicationInput.safeParse(input);
      if (checked.success) throw new Error('the input is right');
      return issueProblems(checked.error, input, applicationInput).map(({ says }) =>
        inGerman(says),
      );
    };
    expect(
      faults({
        role: 7,
        employer: { name: 'There is no such thing', country: 'Germany', kind: 'compny' },
        contacts: [{ id: 'lee', nam: 'Dana Lee', email: 'dana@' }],
        interviews: [{ id: 'first', startsAt: 'tomorrow', with: ['lee'] }],
      }),
    ).toEqual([
      'role muss Text sein.',
      'employer.kind muss eines von diesen sein: company, public-sector, school, non-profit (meinten Sie company?).',
      'employer.country ist kein Länderkürzel aus zwei Buchstaben wie DE.',
      'contacts[0].name fehlt.',
      'contacts[0].email ist keine E-Mail-Adresse.',
      'contacts[0].nam ist kein bekanntes Feld; meinten Sie name?',
      'interviews[0].startsAt ist keine Zeit mit Zone wie 2026-11-16T10:00:00-08:00.',
    ]);
  });
});

describe('a request', () => {
  let api: Api;
  let kim: Awaited<ReturnType<Api['signIn']>>;
  beforeAll(async () => {
    api = await startApi();
    kim = await api.signIn('kim');
  });
  afterAll(() => api.stop());

  it('is refused in the language it asks for, and in English where it asks for none', async () => {
    const ask = (language?: string) =>
      api.ask('/api/applications/no-such', {
        cookie: kim.cookie,
        headers: language === undefined ? {} : { 'accept-language': language },
      });
    const english = 'There is no such thing here, or it is not yours.';
    expect((await ask()).at('detail')).toBe(english);
    expect((await ask('fr')).at('detail')).toBe(english);
    expect((await ask('en,de;q=0.5')).at('detail')).toBe(english);
    expect((await ask('de')).json).toMatchObject({
      type: 'urn:followthrough:problem:not-found',
      title: 'Nicht gefunden',
      detail: 'Das gibt es hier nicht, oder es gehört Ihnen nicht.',
    });
    expect((await ask('de-AT,de;q=0.9,en;q=0.8')).at('title')).toBe('Nicht gefunden');
  });

  it('says in German why a whole file cannot be brought in', async () => {
    const says = async (csv: string): Promise<unknown> =>
      (
        await api.ask('/api/import', {
          cookie: kim.cookie,
          headers: { 'accept-language': 'de' },
          body: { csv, preview: true },
        })
      ).at('detail');
    expect(await says('Wer;Wann\nAda;heute\n')).toBe(
      'Keine Spalte enthält die Stelle. Die Datei hat: Wer, Wann.',
    );
    expect(await says('Stelle;Wann\nBäcker;heute\n')).toBe(
      'Keine Spalte enthält den Arbeitgeber. Die Datei hat: Stelle, Wann.',
    );
    expect(await says('Stelle;Firma\n"x;y\n')).toMatch(
      /^Die CSV-Datei ist nicht lesbar: In Zeile \d+ beginnt ein Anführungszeichen, das nie endet\.$/,
    );
    expect(await says('Stelle;Firma\nx"y";z\n')).toMatch(/^Die CSV-Datei ist nicht lesbar: /);
  });

  it('brings a spreadsheet in with its faults in German, by its own headers', async () => {
    const answer = await api.ask('/api/import', {
      cookie: kim.cookie,
      headers: { 'accept-language': 'de' },
      body: {
        csv: 'Stelle;Firma;Ansprechpartner;E-Mail;Gespräch\nBäcker;;Ann Roe;ann@;bald\n',
        preview: true,
      },
    });
    expect(answer.at('rows.0.errors'), answer.text).toEqual([
      { field: 'Firma', says: 'Firma fehlt.' },
      { field: 'E-Mail', says: 'E-Mail ist keine E-Mail-Adresse.' },
      {
        field: 'Gespräch',
        says: 'Gespräch ist keine Zeit wie 16.11.2026 10:00 oder 2026-11-16 10:00.',
      },
    ]);
  });
});
