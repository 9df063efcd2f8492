/** How mail programs lay out a reply: what the owner wrote, and the digest below it, above it or around it. */
export const STYLES: Record<string, (said: string, digest: string) => string> = {
  Gmail: (said, digest) =>
    `${said}\n\nOn Mon, Nov 23, 2026 at 6:26 PM Followthrough <kim@owner.example>\nwrote:\n\n${quote(digest)}\n`,
  'Gmail in German': (said, digest) =>
    `${said}\n\nAm Mo., 23. Nov. 2026 um 18:26 Uhr schrieb Followthrough <kim@owner.example>:\n\n${quote(digest)}\n`,
  'Apple Mail': (said, digest) =>
    `${said}\n\n> On 23 Nov 2026, at 19:21, Followthrough <kim@owner.example> wrote:\n> \n${quote(digest)}\n`,
  iPhone: (said, digest) =>
    `${said}\n\nSent from my iPhone\n\n> On Nov 23, 2026, at 4:19 PM, Followthrough <kim@owner.example> wrote:\n> \n${quote(digest)}\n`,
  'Outlook for Windows': (said, digest) =>
    `${said}\n\nFrom: Followthrough <kim@owner.example>\nSent: Monday, November 23, 2026 4:22 PM\nTo: Kim Owner <kim@owner.example>\nSubject: One letter waits for you\n\n${digest}\n`,
  'Outlook in German': (said, digest) =>
    `${said}\n\n________________________________\nVon: Followthrough <kim@owner.example>\nGesendet: Montag, 23. November 2026 16:22\nAn: Kim Owner <kim@owner.example>\nBetreff: Ein Brief wartet auf Sie\n\n${digest}\n`,
  'Outlook for iOS': (said, digest) =>
    `${said}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Followthrough <kim@owner.example>\nSent: Monday, November 23, 2026 4:22:10 PM\nTo: Kim Owner <kim@owner.example>\nSubject: One letter waits for you\n\n${digest}\n`,
  Hotmail: (said, digest) =>
    `\n${said}\n\n> Subject: One letter waits for you\n> From: kim@owner.example\n> To: kim@owner.example\n> Date: Mon, 23 Nov 2026 17:44:22 +0100\n> \n${quote(digest)}\n`,
  Yahoo: (said, digest) =>
    `${said}\n\n\n----- Original Message -----\nFrom: Followthrough <kim@owner.example>\nTo: kim@owner.example\nCc: \nSent: Monday, November 23, 2026 5:44 PM\nSubject: One letter waits for you\n\n${digest}\n`,
  AOL: (said, digest) =>
    `${said}\n\n\n-----Original Message-----\nFrom: Followthrough <kim@owner.example>\nTo: Kim Owner <kim@owner.example>\nSent: Mon, Nov 23, 2026 5:49 pm\nSubject: One letter waits for you\n\n${digest}\n`,
  'Thunderbird, answer below': (said, digest) =>
    `On 23/11/2026 18:26, Followthrough wrote:\n${quote(digest)}\n\n${said}\n\n-- \nKim Owner\n+49 30 1234567\n`,
  'Thunderbird, answer in between': (said, digest) =>
    `Am 23.11.26 um 18:26 schrieb Followthrough:\n${quote(digest.slice(0, 200))}\n\n${said}\n\n${quote(digest.slice(200))}\n`,
  'K-9 on Android': (said, digest) =>
    `${said}\n\nAm 23. November 2026 18:26:00 MEZ schrieb Followthrough <kim@owner.example>:\n${quote(digest)}\n\n-- \nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.\n`,
  'a web mailer that quotes without any mark': (said, digest) => `${said}\n\n${digest}\n`,
  'no quote at all': (said) => `${said}\n`,
};

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
