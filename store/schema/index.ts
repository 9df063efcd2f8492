/** All tables, for drizzle and drizzle-kit. */
export * from './owners.ts';
export * from './mailboxes.ts';
export * from './applications.ts';
export * from './people.ts';
export * from './messages.ts';
export * from './letters.ts';
export * from './tasks.ts';
export * from './timeline.ts';
export * from './pendingEvents.ts';
export * from './playbooks.ts';
export * from './templates.ts';
export * from './documents.ts';
export * from './notices.ts';
export * from './sharing.ts';
export * from './discoveries.ts';
