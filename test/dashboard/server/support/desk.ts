import { APPLICATION, startApi, type Api } from './api.ts';

/** A mailbox as it is typed in; nothing connects to it. */
export const MAILBOX = {
  address: 'kim@owner.example',
  imap: { host: 'imap.owner.example' },
  smtp: { host: 'smtp.owner.example', port: 587 },
  auth: { kind: 'password', user: 'kim', password: 'secret-of-kim' },
};

export interface Desk {
  api: Api;
  kim: { id: string; cookie: string; email: string };
  mailboxId: string;
  applicationId: string;
}

/** The API with one owner, her mailbox and one application, all made through it. */
export async function startDesk(): Promise<Desk> {
  const api = await startApi();
  const kim = await api.signIn('kim');
  const mailbox = await api.ask('/api/mailboxes', { cookie: kim.cookie, body: MAILBOX });
  const made = await api.ask('/api/applications', { cookie: kim.cookie, body: APPLICATION });
  return {
    api,
    kim,
    mailboxId: String(mailbox.at('mailbox.id')),
    applicationId: String(made.at('application.id')),
  };
}
