import { rm } from 'node:fs/promises';
import { MockActivityEnvironment } from '@temporalio/testing';
import { expect, test } from 'vitest';
import { letterHash } from '../../activities/ports/letterHash.ts';
import type { Ports } from '../../activities/ports/ports.ts';
import { sendLetter } from '../../activities/sendLetter.ts';
import { sendingCaps } from '../../domain/caps.ts';
import { createMail } from '../../mail/createMail.ts';
import { parseMessage } from '../../mail/parse.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import { emptyDataFolder } from '../support/dataFolder.ts';
import { dovecotMissing, startDovecot } from '../support/dovecot.ts';
import {
  beginReading,
  createApplication,
  createMailbox,
  createOwner,
} from '../support/population.ts';
import { startSmtpSink } from '../support/smtpSink.ts';
import { OWNER, QUICK_MAIL, QUICK_PLAYBOOK } from '../support/stackSettings.ts';

const missing = dovecotMissing();
const BYTES = new TextEncoder().encode('%PDF-1.4 certificates of Kim Owner');

test.skipIf(missing !== null)(
  'a document of the store goes out with the letter that carries it, to the last byte',
  { timeout: 60_000 },
  async () => {
    const folder = await emptyDataFolder();
    const dovecot = await startDovecot({ users: { [OWNER.user]: OWNER.password } });
    const sink = await startSmtpSink({});
    const store = await openStore({
      dataFolder: folder,
      key: await loadEncryptionKeys(folder, {}),
    });
    try {
      const mail = createMail({ settings: QUICK_MAIL });
      const ownerId = await createOwner(store);
      const mailbox = await createMailbox(store, ownerId, { imap: dovecot.port, smtp: sink.port });
      await beginReading(store, mail, mailbox);
      const applicationId = await createApplication(store, ownerId, mailbox.id, 'enclosing');
      const { contacts } = await store.applications.load(applicationId);
      const document = await store.documents.add(
        ownerId,
        {
          applicationId,
          filename: 'certificates.pdf',
          contentType: 'application/pdf',
          content: BYTES,
        },
        Date.now(),
      );
      const content = {
        from: { name: 'Kim Owner', address: OWNER.address },
        to: { name: 'Dana Lee', address: 'dana.lee@enclosing.example' },
        subject: 'The certificates',
        text: 'Dear Ms. Lee,\n\nMy certificates are attached, as you asked.\n\nKim Owner\n',
        html: '<p>My certificates are attached, as you asked.</p>',
        attachments: [
          {
            documentId: document.id,
            filename: document.filename,
            contentType: document.contentType,
            size: document.size,
          },
        ],
      };
      const letter = await store.outbox.draft({
        ...content,
        id: crypto.randomUUID(),
        applicationId,
        mailboxId: mailbox.id,
        stepId: 'reply-1',
        what: 'reply',
        contactId: contacts[0]?.id ?? '',
        mode: 'auto',
        messageId: `${crypto.randomUUID()}@owner.example`,
        inReplyTo: null,
        references: [],
        hash: letterHash(content),
        findings: [],
        wording: 'own',
        language: 'en',
        createdAt: Date.now(),
      });
      const ports: Pick<Ports, 'store' | 'mail' | 'clock' | 'newId' | 'log'> = {
        store,
        mail,
        clock: () => Date.now(),
        newId: () => crypto.randomUUID(),
        log: {
          info: () => undefined,
          warn: () => undefined,
          error: () => undefined,
        },
      };
      const { result } = await new MockActivityEnvironment().run<
        Parameters<typeof sendLetter>,
        Awaited<ReturnType<typeof sendLetter>>,
        typeof sendLetter
      >(sendLetter, ports as Ports, {
        applicationId,
        outboxId: letter.id,
        approvedHash: letter.hash,
        caps: sendingCaps(QUICK_PLAYBOOK),
        knownAnswers: [],
      });
      expect(result).toBe('sent');
      expect(sink.messages).toHaveLength(1);
      const raw = sink.messages[0]?.raw ?? Buffer.alloc(0);
      const parsed = await parseMessage(raw);
      expect(parsed.attachments).toMatchObject([
        { filename: 'certificates.pdf', contentType: 'application/pdf', size: BYTES.byteLength },
      ]);
      expect(raw.toString().replaceAll('\r\n', '')).toContain(
        Buffer.from(BYTES).toString('base64'),
      );
    } finally {
      await store.close();
      await Promise.all([dovecot.stop(), sink.stop()]);
      await rm(folder, { recursive: true, force: true });
    }
  },
);
