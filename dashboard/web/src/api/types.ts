import type { z } from 'zod';
import type {
  applicationInput,
  applicationSchema,
  contactSchema,
  interviewSchema,
  nextSchema,
  summarySchema,
} from '../../../server/schemas/application.ts';
import type { agendaItemSchema } from '../../../server/schemas/agenda.ts';
import type { findingSchema, letterSchema } from '../../../server/schemas/letter.ts';
import type { mailboxInput, mailboxSchema } from '../../../server/schemas/mailbox.ts';
import type { messageSchema, wholeMessageSchema } from '../../../server/schemas/message.ts';
import type { presetSchema } from '../../../server/schemas/preset.ts';
import type { ownerSchema } from '../../../server/schemas/owner.ts';

/** What the API sends and takes, read off its own schemas. */
export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type Owner = z.infer<typeof ownerSchema>;
export type Application = z.infer<typeof applicationSchema>;
export type ApplicationInput = z.input<typeof applicationInput>;
export type Summary = z.infer<typeof summarySchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Interview = z.infer<typeof interviewSchema>;
export type Next = z.infer<typeof nextSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Preset = z.infer<typeof presetSchema>;
export type Mailbox = z.infer<typeof mailboxSchema>;
export type MailboxInput = z.input<typeof mailboxInput>;
export type Message = z.infer<typeof messageSchema>;
export type WholeMessage = z.infer<typeof wholeMessageSchema>;

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface MailboxCheck {
  part: string;
  ok: boolean;
  says: string;
}

export interface Approval {
  id: string;
  applicationId: string;
  stepId: string;
  role: string;
  employer: string;
  contact: string;
  state: 'pending' | 'approved' | 'skipped' | 'expired' | 'replaced';
  hash: string;
  rule: string | null;
  reason: string | null;
  dueAt: string | null;
  notBefore: string | null;
  expiresAt: string | null;
  createdAt: string;
  /** Of an approved one: for how many seconds more it can surely be taken back. */
  undoSeconds: number;
  letter: Letter;
}

export interface Task {
  id: string;
  applicationId: string;
  stepId: string;
  role: string;
  employer: string;
  contact: string;
  phone: string | null;
  what: string;
  script: string | null;
  dueAt: string;
  late: boolean;
  state: 'open' | 'done' | 'skipped' | 'overtaken';
  result: string | null;
  doneAt: string | null;
  createdAt: string;
}

export interface PlanStep {
  at: string;
  kind: 'letter' | 'task';
  what: string;
  to: string;
  channel: 'email' | 'phone' | 'post';
  mode: 'auto' | 'approve' | 'draft';
  rule: string;
  reason: string;
}

export interface Plan {
  steps: PlanStep[];
  ends: { at: string; outcome: string } | null;
}

export interface TimelineLine {
  id: string;
  at: string;
  type: string;
  says: string;
  rule: string | null;
  reason: string | null;
  contact: string | null;
  stepId: string | null;
  letterId: string | null;
  messageId: string | null;
  taskId: string | null;
  interview: string | null;
}
