import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Hands a message to an SMTP server on loopback, as a mail program does. */
export async function smtpSend(
  port: number,
  from: string,
  to: string[],
  raw: string,
): Promise<void> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true });
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect(() => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    connection.send({ from, to }, raw, (error) => (error ? reject(error) : resolve()));
  });
  connection.quit();
}
