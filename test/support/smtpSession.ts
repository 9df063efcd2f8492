import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import type { SinkFault, SinkMessage, SinkPhase, SmtpSinkOptions } from './smtpSink.ts';

interface SessionInput {
  options: SmtpSinkOptions;
  context: SecureContext | null;
  connection: number;
  fault: SinkFault | null;
  commands: string[];
  take: (message: SinkMessage) => Promise<void>;
}

/** One connection to the sink. Input is handled strictly in order; what comes after a hang is swallowed. */
export class SmtpSession {
  private socket: Socket | null = null;
  private secure = false;
  private user: string | null = null;
  private from: string | null = null;
  private to: string[] = [];
  private buffer = Buffer.alloc(0);
  private inData = false;
  private silent = false;
  private answered = false;
  private login: { user: string | null } | null = null;
  private work: Promise<void> = Promise.resolve();
  private readonly input: SessionInput;

  constructor(input: SessionInput) {
    this.input = input;
  }

  start(socket: Socket, secure: boolean): void {
    this.listen(socket, secure);
    if (!this.strikes('connect')) this.reply('220 sink.test ESMTP');
  }

  private listen(socket: Socket, secure: boolean): void {
    this.socket = socket;
    this.secure = secure;
    this.buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      if (this.socket !== socket || this.silent) return;
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.work = this.work.then(() => this.advance()).catch(() => void socket.destroy());
    });
  }

  private async advance(): Promise<void> {
    while (!this.silent) {
      if (this.inData) {
        if (!(await this.content())) return;
        continue;
      }
      const end = this.buffer.indexOf('\r\n');
      if (end < 0) return;
      const line = this.buffer.subarray(0, end).toString('utf8');
      this.buffer = this.buffer.subarray(end + 2);
      this.command(line);
    }
  }

  private command(line: string): void {
    if (this.login) return this.loginLine(line);
    const verb = line.split(' ', 1)[0]?.toUpperCase() ?? '';
    this.input.commands.push(verb === 'AUTH' ? line.split(' ', 2).join(' ') : line);
    switch (verb) {
      case 'EHLO':
        return void (this.strikes('ehlo') || this.hello());
      case 'HELO':
        return void (this.strikes('ehlo') || this.reply('250 sink.test'));
      case 'STARTTLS':
        return void (this.strikes('starttls') || this.upgrade());
      case 'AUTH':
        return void (this.strikes('auth') || this.auth(line));
      case 'MAIL':
        return void (this.strikes('mail') || this.mail(line));
      case 'RCPT':
        return void (this.strikes('rcpt') || this.recipient(line));
      case 'DATA':
        return void (this.strikes('data') || this.data());
      case 'RSET':
        [this.from, this.to] = [null, []];
        return this.reply('250 2.0.0 reset');
      case 'NOOP':
        return this.reply('250 2.0.0 ok');
      case 'QUIT':
        if (this.input.fault?.phase === 'after' && this.strikes('after')) return;
        this.reply('221 2.0.0 bye');
        return void this.socket?.end();
      default:
        return this.reply('500 5.5.1 unknown command');
    }
  }

  private hello(): void {
    const { options, context } = this.input;
    const offersTls = context !== null && !this.secure && options.stripStartTls !== true;
    const lines = [
      'sink.test',
      ...(offersTls ? ['STARTTLS'] : []),
      'AUTH PLAIN LOGIN XOAUTH2',
      `SIZE ${options.maxSize ?? 0}`,
      '8BITMIME',
      'SMTPUTF8',
      'ENHANCEDSTATUSCODES',
    ];
    this.reply(
      lines.map((line, i) => `250${i < lines.length - 1 ? '-' : ' '}${line}`).join('\r\n'),
    );
  }

  private upgrade(): void {
    const { context } = this.input;
    if (context === null || this.secure) return this.reply('502 5.5.1 not offered');
    this.reply('220 2.0.0 go ahead');
    const plain = this.socket;
    if (plain === null) return;
    plain.removeAllListeners('data');
    const secured = new TLSSocket(plain, { isServer: true, secureContext: context });
    secured.on('error', () => plain.destroy());
    this.listen(secured, true);
  }

  private auth(line: string): void {
    const [, mechanism = '', initial = ''] = line.split(' ');
    const text = Buffer.from(initial, 'base64').toString('utf8');
    switch (mechanism.toUpperCase()) {
      case 'PLAIN': {
        const [, user = '', password = ''] = text.split('\0');
        return this.judge(user, this.passwordIs(user, password));
      }
      case 'LOGIN':
        this.login = { user: null };
        return this.reply('334 VXNlcm5hbWU6');
      case 'XOAUTH2': {
        const [account = '', bearer = ''] = text.split('\u0001');
        const token = bearer.replace(/^auth=Bearer /, '');
        const right = this.input.options.tokens?.includes(token) ?? true;
        return this.judge(account.replace(/^user=/, ''), right);
      }
      default:
        return this.reply('504 5.5.4 mechanism unknown');
    }
  }

  private loginLine(line: string): void {
    const value = Buffer.from(line, 'base64').toString('utf8');
    if (this.login?.user === null) {
      this.login.user = value;
      return this.reply('334 UGFzc3dvcmQ6');
    }
    const user = this.login?.user ?? '';
    this.login = null;
    this.judge(user, this.passwordIs(user, value));
  }

  private passwordIs(user: string, password: string): boolean {
    const { users } = this.input.options;
    return users === undefined || users[user] === password;
  }

  private judge(user: string, right: boolean): void {
    if (right) this.user = user;
    this.reply(right ? '235 2.7.0 welcome' : '535 5.7.8 authentication failed');
  }

  private mail(line: string): void {
    const address = /FROM:\s*<([^>]*)>/i.exec(line)?.[1] ?? '';
    if (this.input.options.refuseSenders?.includes(address) === true) {
      return this.reply('550 5.7.1 sender not allowed');
    }
    [this.from, this.to] = [address, []];
    this.reply('250 2.1.0 ok');
  }

  private recipient(line: string): void {
    const address = /TO:\s*<([^>]*)>/i.exec(line)?.[1] ?? '';
    if (this.from === null) return this.reply('503 5.5.1 MAIL first');
    if (this.input.options.refuseRecipients?.includes(address) === true) {
      return this.reply('550 5.1.1 no such user');
    }
    this.to.push(address);
    this.reply('250 2.1.5 ok');
  }

  private data(): void {
    if (this.to.length === 0) return this.reply('503 5.5.1 RCPT first');
    this.inData = true;
    this.answered = false;
    this.reply('354 go ahead');
  }

  /** False: more bytes are needed. */
  private async content(): Promise<boolean> {
    if (this.buffer.length > 0 && !this.answered && this.input.fault?.phase === 'content') {
      this.answered = true;
      this.strikes('content');
      if (this.silent) return false;
    }
    const end = this.buffer.indexOf('\r\n.\r\n');
    if (end < 0) return false;
    const raw = this.buffer
      .subarray(0, end + 2)
      .toString('latin1')
      .replace(/^\.\./gm, '.');
    this.buffer = this.buffer.subarray(end + 5);
    this.inData = false;
    if (this.answered) return true;
    const { fault } = this.input;
    const refused = fault?.phase === 'dot' && fault.behaviour.endsWith('xx');
    const lost = fault?.phase === 'dot' && fault.accepts === false;
    if (!refused && !lost) await this.input.take(this.message(Buffer.from(raw, 'latin1')));
    if (this.strikes('dot')) return true;
    this.reply(`250 2.0.0 taken as ${this.input.connection}`);
    if (fault?.phase === 'after' && (fault.behaviour === 'drop' || fault.behaviour === 'hang')) {
      // The 250 is on its way before the connection goes.
      if (fault.behaviour === 'drop') this.socket?.end();
      this.silent = true;
    }
    return true;
  }

  private message(raw: Buffer): SinkMessage {
    const { connection } = this.input;
    const envelope = { from: this.from ?? '', to: [...this.to] };
    return { ...envelope, raw, user: this.user, secure: this.secure, connection, at: Date.now() };
  }

  /** Does what the connection's fault says at this phase; true when there was one. */
  private strikes(phase: SinkPhase): boolean {
    const { fault } = this.input;
    if (fault?.phase !== phase) return false;
    switch (fault.behaviour) {
      case 'drop':
        this.silent = true;
        this.socket?.destroy();
        return true;
      case 'hang':
        this.silent = true;
        return true;
      case '4xx':
        this.reply(phase === 'connect' ? '421 4.3.2 later' : '451 4.3.0 try again later');
        break;
      case '5xx':
        this.reply(phase === 'auth' ? '535 5.7.8 not now' : '554 5.0.0 refused');
        break;
    }
    if (phase === 'connect') this.socket?.end();
    return true;
  }

  private reply(text: string): void {
    if (this.socket?.destroyed === false) this.socket.write(`${text}\r\n`);
  }
}
