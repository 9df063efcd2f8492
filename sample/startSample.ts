import { randomUUID } from 'node:crypto';
import type { ApplicationFile } from '../domain/applicationFile.ts';
import { writeAnswer } from './answer.ts';
import { sampleApplications } from './applications.ts';
import { EMPLOYERS, type Employer, type ScriptedAnswer } from './employers.ts';
import { startImap } from './imapServer.ts';
import { readLetter, type SampleLetter } from './letter.ts';
import { startSmtp } from './smtpServer.ts';

/** A loopback server without TLS; the shape of a mailbox's endpoint. */
interface SampleEndpoint {
  host: '127.0.0.1';
  port: number;
  security: 'none';
  ca: null;
  fingerprint: null;
}

/** One thing that happened in the sample's world, for the story. */
export type SampleHappening =
  | { what: 'letter'; employer: Employer; letter: SampleLetter }
  | { what: 'answer'; employer: Employer; answer: ScriptedAnswer }
  | { what: 'own-mail'; letter: SampleLetter };

export interface Sample {
  imap: SampleEndpoint;
  smtp: SampleEndpoint;
  user: string;
  password: string;
  ownerAddress: string;
  /** Made when asked for, so that the interviews ended just now. */
  applications(): ApplicationFile[];
  /** Calls back for every letter that arrives and every answer sent; the returned function ends that. */
  onHappening(listener: (happening: SampleHappening) => void): () => void;
  /** What lies in a folder of the mailbox, oldest first. */
  messages(folder: 'INBOX' | 'Sent' | 'Drafts'): Buffer[];
  stop(): Promise<void>;
}

/**
 * Starts the sample's outside world: a mailbox (IMAP), outgoing mail (SMTP), both on loopback with a random password,
 * and three employers that answer by script. Letters to the owner's own address arrive in the mailbox.
 * `msPerSecond` speeds the scripts up.
 */
export async function startSample(options: { msPerSecond?: number } = {}): Promise<Sample> {
  const { msPerSecond = 1000 } = options;
  const ownerAddress = 'jordan.avery@sample.example';
  const password = randomUUID();
  const listeners = new Set<(happening: SampleHappening) => void>();
  const timers = new Set<NodeJS.Timeout>();
  const received = new Map<Employer, number>();
  const seen = new Set<string>();
  const imap = await startImap(ownerAddress, password);
  const smtp = await startSmtp(ownerAddress, password, takeMail);

  return {
    imap: endpoint(imap.port),
    smtp: endpoint(smtp.port),
    user: ownerAddress,
    password,
    ownerAddress,
    applications: () => sampleApplications(ownerAddress, Date.now()),
    onHappening(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    messages: (folder) => imap.messages(folder),
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      await Promise.all([imap.stop(), smtp.stop()]);
    },
  };

  async function takeMail(recipients: string[], raw: Buffer): Promise<void> {
    for (const to of recipients) {
      const letter = await readLetter(raw, to);
      if (to.toLowerCase() === ownerAddress) {
        imap.deliver(raw);
        tell({ what: 'own-mail', letter });
      }
      const employer = EMPLOYERS.find(({ contact }) => contact.email === to.toLowerCase());
      if (employer !== undefined) answerTo(employer, letter);
    }
  }

  function answerTo(employer: Employer, letter: SampleLetter): void {
    tell({ what: 'letter', employer, letter });
    if (seen.has(letter.messageId)) return;
    seen.add(letter.messageId);
    const count = (received.get(employer) ?? 0) + 1;
    received.set(employer, count);
    for (const answer of employer.script.filter(({ toLetter }) => toLetter === count)) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        imap.deliver(writeAnswer(employer, answer, letter));
        tell({ what: 'answer', employer, answer });
      }, answer.afterSeconds * msPerSecond);
      timers.add(timer);
    }
  }

  function tell(happening: SampleHappening): void {
    for (const listener of listeners) listener(happening);
  }
}

function endpoint(port: number): SampleEndpoint {
  return { host: '127.0.0.1', port, security: 'none', ca: null, fingerprint: null };
}
