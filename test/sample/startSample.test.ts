import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationFileSchema } from '../../domain/applicationFile.ts';
import { startSample, type Sample, type SampleHappening } from '../../sample/startSample.ts';

describe('the sample mailbox', () => {
  let sample: Sample;
  let happened: SampleHappening[];
  let clients: ImapFlow[];

  beforeEach(async () => {
    sample = await startSample({ msPerSecond: 20 });
    happened = [];
    clients = [];
    sample.onHappening((happening) => happened.push(happening));
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await sample.stop();
  });

  it('tells arriving mail to a client that idles, and finds it by its Message-ID', async () => {
    const client = await connect();
    const lock = await client.getMailboxLock('INBOX');
    try {
      const arrived = new Promise((resolve) => client.once('exists', resolve));
      const idling = client.idle();
      await send(sample.ownerAddress, 'To myself', '<own@sample.example>');
      await arrived;
      await client.noop();
      await idling;
      const found = await client.search(
        { header: { 'message-id': '<own@sample.example>' } },
        { uid: true },
      );
      expect(found).toEqual([1]);
      const message = await client.fetchOne('1', { source: true }, { uid: true });
      expect(message && message.source?.toString()).toContain('Subject: To myself');
    } finally {
      lock.release();
    }
  });

  it('has Sent by special use and keeps what is appended there', async () => {
    const client = await connect();
    const folders = await client.list();
    const sent = folders.find(({ specialUse }) => specialUse === '\\Sent');
    const raw = 'Message-ID: <kept@sample.example>\r\nSubject: Kept\r\n\r\nGr\u00fc\u00dfe\r\n';
    await client.append(sent?.path ?? '', Buffer.from(raw, 'utf8'), ['\\Seen']);
    const lock = await client.getMailboxLock('Sent');
    try {
      expect(await client.search({ header: { 'message-id': '<kept@sample.example>' } })).toEqual([
        1,
      ]);
    } finally {
      lock.release();
    }
    expect(sample.messages('Sent').map(String)).toEqual([raw]);
  });

  it('lets nobody in without the password', async () => {
    const stranger = client('wrong');
    await expect(stranger.connect()).rejects.toMatchObject({ authenticationFailed: true });
    const smtp = createTransport({ ...smtpTo(), auth: { user: sample.user, pass: 'wrong' } });
    await expect(smtp.verify()).rejects.toMatchObject({ code: 'EAUTH' });
  });

  it('answers one letter, turns one down after an automatic reply, and leaves one alone', async () => {
    for (const { contacts, role } of sample.applications()) {
      const [contact] = contacts;
      await send(contact?.email ?? '', `Thank you: ${role}`, `<${contact?.id}@sample.example>`);
    }
    await expect.poll(() => sample.messages('INBOX').length, { timeout: 5000 }).toBe(3);
    const mails = await Promise.all(sample.messages('INBOX').map((raw) => PostalMime.parse(raw)));
    const from = (domain: string) => mails.filter((mail) => mail.from?.address?.endsWith(domain));
    const [invitation] = from('@larkfield.example');
    const [automatic, rejection] = from('@quayside-museum.example');

    expect(automatic?.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-replied' }),
    );
    expect(invitation?.text).toMatch(/second interview/);
    expect(invitation?.subject).toBe('Re: Thank you: Workshop Manager');
    expect(invitation?.inReplyTo).toBe('<priya@sample.example>');
    expect(invitation?.references).toContain('<priya@sample.example>');
    expect(invitation?.text).toContain('> Dear');
    expect(rejection?.text).toMatch(/another candidate/);
    expect(happened.filter(({ what }) => what === 'letter')).toHaveLength(3);
    expect(happened.filter(({ what }) => what === 'answer')).toHaveLength(3);
  });

  it('takes the same letter twice for one', async () => {
    const to = 'priya.raman@larkfield.example';
    await send(to, 'Thank you', '<once@sample.example>');
    await send(to, 'Thank you', '<once@sample.example>');
    await expect.poll(() => sample.messages('INBOX').length, { timeout: 5000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sample.messages('INBOX')).toHaveLength(1);
  });

  it('brings applications that the product accepts', () => {
    const files = sample.applications().map((file) => applicationFileSchema.safeParse(file));
    expect(files.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
  });

  async function connect(): Promise<ImapFlow> {
    const connected = client(sample.password);
    await connected.connect();
    return connected;
  }

  function client(pass: string): ImapFlow {
    const { host, port } = sample.imap;
    const auth = { user: sample.user, pass };
    const made = new ImapFlow({ host, port, secure: false, auth, logger: false });
    made.on('error', () => undefined);
    clients.push(made);
    return made;
  }

  function smtpTo() {
    const { host, port } = sample.smtp;
    return { host, port, secure: false, ignoreTLS: true };
  }

  async function send(to: string, subject: string, messageId: string): Promise<void> {
    const auth = { user: sample.user, pass: sample.password };
    await createTransport({ ...smtpTo(), auth }).sendMail({
      from: sample.ownerAddress,
      to,
      subject,
      messageId,
      text: 'Dear reader,\n\nthank you for your time.',
      html: '<p>Dear reader,</p><p>thank you for your time.</p>',
    });
  }
});
