/**
 * How mail programs mark what they quote, one line each. All are tested against single lines (or two or three joined
 * ones) of bounded length.
 */

/** "On Mon, Dana wrote:" in many languages; the line must end in the colon (or the word). */
export const ATTRIBUTION =
  /^(?:[-_*]{0,10}\s*)?(?:\S.{0,300}\s)?(?:wrote|writes|schrieb|schreibt|a écrit|écrit|écrivait|escribió|escribio|ha scritto|scrisse|escreveu|schreef|schrieb am.{0,80}|skrev|kirjoitti|napisał(?:\(a\))?|pisze|napsal(?:\(a\))?|написал(?:\(а\))?|пише|yazdı|wrote the following|写道|のメッセージ|作成|작성)(?:\s.{0,160})?\s?[:：]\s*[-_*]{0,10}$/iu;

/** First words of an attribution whose date stands on the next line. */
export const ATTRIBUTION_BEGINS =
  /^[-_*\s]{0,10}(?:on|am|le|el|il|op|den|em|no dia|w dniu|dnia|på|pe|quoting|zitat von|citando|en|\S.{0,100}(?:wrote|schrieb|écrit|escribió|ha scritto|escreveu|schreef|skrev))\b/iu;

/** Something that only a date or an address gives: an attribution holds one of them. */
export const DATE_OR_ADDRESS =
  /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|@|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|<[^<>]{3,120}>/;

/** What such a line says, by language. */
const ORIGINAL =
  "original message|original appointment|forwarded message|forwarded by.{0,120}|ursprüngliche nachricht|urspr\\.? nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht|message d['’]origine|message original|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|oprindelig meddelelse|opprinnelig melding|ursprungligt meddelande|vidarebefordrat meddelande|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|исходное сообщение|原始邮件|原始郵件|original mail|reply message";

/** A line above the original that is not quoted line by line. */
export const ORIGINAL_FOLLOWS = new RegExp(
  `^[\\s>]*(?:[-_=*]{2,20}\\s*(?:${ORIGINAL})\\s*[-_=*]{0,20}|begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):|début du message (?:réexpédié|transféré)\\s?:|inicio del mensaje reenviado:|-{2,6} ?on .{5,250} wrote ?-{2,6})\\s*$`,
  'iu',
);

/** The same words alone: the original follows where its header does. */
export const ORIGINAL_PERHAPS = new RegExp(`^\\s*(?:${ORIGINAL})\\s*:?\\s*$`, 'iu');

/** Yahoo on phones puts the original into the line of its attribution. */
export const ORIGINAL_IN_LINE =
  /^\s{0,6}(?:on|am|le|el|il)\s.{8,120}<[^<>\s]{3,120}>\)?\s?(?:wrote|schrieb|a écrit|écrit|escribió|ha scritto)\s?:\s{1,6}\S/iu;

/** First line of the header block that Outlook and others put above the original. */
export const HEADER_FROM =
  /^\*?\s?(?:from|von|de|da|van|från|fra|od|от|发件人|寄件者|差出人)\s?\*?\s?[:：]\*?\s{0,20}\S/iu;
/** One of these follows within a few lines. */
export const HEADER_OTHER =
  /^\*?\s?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|envoyé le|date d'envoi|à|objet|enviado|enviado el|fecha|para|asunto|inviato|data|a|oggetto|enviada em|assunto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|кому|тема|发送时间|收件人|主题)\s?\*?\s?[:：]\*?/iu;

export const RULE_LINE = /^\s*[_*=-]{10,}\s*$/;
