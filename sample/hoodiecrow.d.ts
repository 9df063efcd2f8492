declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  /** A toy IMAP server in memory. Messages are strings of one character a byte. */
  export interface HoodiecrowServer {
    server: Server;
    listen(port: number, host: string, ready: () => void): void;
    close(done: () => void): void;
    appendMessage(folder: string, flags: string[], date: Date, raw: string): unknown;
    getMailbox(folder: string): { messages: { raw: string }[] };
  }

  export default function hoodiecrow(options: {
    plugins: string[];
    users: Record<string, { password: string }>;
    storage: Record<string, unknown>;
  }): HoodiecrowServer;
}
