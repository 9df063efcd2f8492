/** Subjects that only an automatic answer has, by language. Tested against the first 300 characters. */
export const AUTO_REPLY_SUBJECTS: readonly (readonly [string, RegExp])[] = [
  [
    'en',
    /^(?:\[?(?:auto(?:matic|mated|matische)?[\s-]?(?:reply|response|respon\w*|answer)|auto[\s-]?responder|auto-?re)\b|auto: (?:re:|thank|.{1,80} (?:is|ist|est|está) (?:out of|away|on |nicht|abwesend|absent|ausente|fuera))|i am (?:away|out|on (?:vacation|leave|holiday))|vacation (?:reply|response|notice|message)|absence (?:notice|message)|not in the office|\[(?:request|ticket|case) (?:received|created)\]|(?:request|ticket) (?:received|created)\s?[-:#]|(?:this )?mailbox (?:is )?(?:no longer|not) (?:monitored|in use))/iu,
  ],
  [
    'de',
    /^(?:\[?automatische (?:antwort|rückantwort|e-?mail-?antwort|abwesenheits\w+)|auto(?:matische)?[\s-]?antwort|abwesenheits(?:notiz|nachricht|assistent|meldung|benachrichtigung)|nicht im (?:büro|haus)|außer haus|ich bin (?:im urlaub|abwesend|nicht im))/iu,
  ],
  [
    'fr',
    /^(?:\[?réponse automatique|message (?:automatique|d['’]absence)|je suis (?:absent|en congé)|notification d['’]absence|réponse d['’]absence)/iu,
  ],
  [
    'es',
    /^(?:\[?respuesta autom|mensaje automático|estoy (?:de vacaciones|fuera)|auto-?respuesta)/iu,
  ],
  [
    'other',
    /^\[?(?:risposta automatica|automatisch antwoord|afwezigheids\w+|resposta automática|autosvar|automatiskt svar|automatisk (?:svar|besked)|fraværs(?:melding|besked)\w*|frånvaromeddelande|automaattinen vastaus|autoodpowiedź|automatyczna odpowiedź|odpowiedź automatyczna|automatick[áa] odpov[eě]ď|automatikus válasz|răspuns automat|samodejni odgovor|automatski odgovor|automatinis atsakymas|automātisk\S atbilde|automaatvastus|αυτόματη απάντηση|автоответ|автоматический ответ|автоматична відповідь|автоматичен отговор|otomatik yanıt|trả lời tự động|自動返信|自动回复|自动答复|自動回覆|자동 회신|자동 응답|رد تلقائي|תשובה אוטומטית)/iu,
  ],
];

/**
 * Subjects of absence notes and receipts that a person may choose as well ("On leave cover: next steps"): they count where
 * they are the whole subject or set off from the rest, or where the text is that of an absence.
 */
export const ABSENCE_SUBJECTS: readonly (readonly [string, RegExp])[] = [
  [
    'en',
    /^(?:out[\s-]of[\s-](?:the[\s-])?office|ooo|away from (?:my|the) (?:office|desk|mail)|on (?:annual |maternity |paternity |parental |sick |medical )?(?:leave|vacation|holiday))\b/iu,
  ],
  ['de', /^(?:abwesenheit|abwesend|urlaub|eingangsbestätigung)\b/iu],
  [
    'fr',
    /^(?:absence(?: du bureau)?|absent(?:e)?(?: du bureau)?|en congés?|accusé (?:de )?réception)(?!\p{L})/iu,
  ],
  ['es', /^(?:fuera de (?:la )?oficina|ausente|ausencia|de vacaciones|acuse de recibo)\b/iu],
  [
    'other',
    /^(?:fuori ufficio|assente|afwezig|ausente do escritório|ausência(?: temporária)?|frånvar(?:o|ande)|fravær|poissa|poza biurem|nieobecność|mimo kancelář)(?!\p{L})/iu,
  ],
];

/** What sets such words off from the subject that they answer. */
export const SET_OFF = /^\s*(?:$|[:(|[–—!.…]|-\s|(?:re|aw|sv|antw|odp)\s?:)/iu;

/** Read receipts of programs that send no disposition notification. */
export const RECEIPT_SUBJECT =
  /^(?:read|gelesen|lu|leído|not read|ungelesen gelöscht|deleted|gelöscht|read receipt|return receipt|lesebestätigung|confirmation de lecture|accusé de lecture|confirmación de lectura|empfangsbestätigung|delivered|zugestellt|relayed|letto|gelezen|lida|läst|przeczytano)\s?(?::|\(|\b)/iu;

/** What such a receipt says. */
export const RECEIPT_SAYS =
  /(?<!\p{L})(?:was (?:read|displayed)|wurde (?:.{0,60} )?(?:gelesen|geöffnet)|a été (?:lu|affiché)|fue leído|was deleted without|è stato letto|is gelezen|foi lid[ao]|lästes)(?!\p{L})/iu;

/** Answers of calendars: "Accepted: Interview", in the programs' own words. */
export const CALENDAR_ANSWER_SUBJECT =
  /^(?:accepted|declined|tentative(?:ly accepted)?|zugesagt|abgelehnt|abgesagt|mit vorbehalt|unter vorbehalt|accepté|refusé|provisoire|aceptad[oa]|rechazad[oa]|provisional|new time proposed|neue zeit vorgeschlagen|notification|reminder|erinnerung)\s?:/iu;

/** Those of them that say no, or perhaps. */
export const CALENDAR_DECLINED_SUBJECT =
  /^(?:declined|tentative(?:ly accepted)?|abgelehnt|abgesagt|mit vorbehalt|unter vorbehalt|refusé|provisoire|rechazad[oa]|provisional)\s?:/iu;
