import PostalMime from 'postal-mime';

/** One letter of the product's, as the employer reads it. */
export interface SampleLetter {
  from: string;
  to: string;
  subject: string;
  messageId: string;
  references: string[];
  text: string;
  at: Date;
}

export async function readLetter(raw: Buffer, to: string): Promise<SampleLetter> {
  const mail = await PostalMime.parse(raw);
  return {
    from: mail.from?.address ?? '',
    to,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    references: mail.references?.split(/\s+/).filter(Boolean) ?? [],
    text: (mail.text ?? '').trim(),
    at: new Date(),
  };
}
