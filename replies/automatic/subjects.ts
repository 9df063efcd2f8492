/** Subjects that only an automatic answer has, by language. Tested against the first 300 characters. */
export const AUTO_REPLY_SUBJECTS: readonly (readonly [string, RegExp])[] = [
  [
    'en',
    /^(?:(?:re|fwd?|aw)\s?:\s*)?(?:\[?(?:auto(?:matic|mated|matische)?[\s-]?(?:reply|response|respon\w*|answer)|auto[\s-]?responder|auto-?re)\b|out[\s-]of[\s-](?:the[\s-])?office|ooo\b|away from (?:my|the) (?:office|desk|mail)|i am (?:away|out|on (?:vacation|leave|holiday))|on (?:annual |maternity |paternity |parental |sick |medical )?(?:leave|vacation|holiday)\b|vacation (?:reply|response|notice|message)|absence (?:notice|message)|not in the office|(?:this )?mailbox (?:is )?(?:no longer|not) (?:monitored|in use))/iu,
  ],
  [
    'de',
    /^(?:(?:re|aw|wg)\s?:\s*)?(?:\[?automatische (?:antwort|rückantwort|e-?mail-?antwort|abwesenheits\w+)|auto(?:matische)?[\s-]?antwort|abwesenheits(?:notiz|nachricht|assistent|meldung|benachrichtigung)|abwesenheit\b|abwesend\b|nicht im (?:büro|haus)|außer haus|urlaub\b|ich bin (?:im urlaub|abwesend|nicht im)|eingangsbestätigung)/iu,
  ],
  [
    'fr',
    /^(?:(?:re|tr|rép)\s?:\s*)?(?:\[?réponse automatique|message (?:automatique|d['’]absence)|absence\b|absent(?:e)? (?:du bureau|jusqu)|je suis (?:absent|en congé)|en congés?|notification d['’]absence|réponse d['’]absence|accusé (?:de )?réception)/iu,
  ],
  [
    'es',
    /^(?:(?:re|rv)\s?:\s*)?(?:\[?respuesta automática|respuesta autom|fuera de (?:la )?oficina|mensaje automático|ausente\b|ausencia\b|estoy (?:de vacaciones|fuera)|de vacaciones|auto-?respuesta|acuse de recibo)/iu,
  ],
  [
    'other',
    /^(?:(?:re|sv|odp|antw)\s?:\s*)?(?:\[?risposta automatica|fuori ufficio|assente\b|automatisch antwoord|afwezig|resposta automática|ausente do escritório|autosvar|automatiskt svar|automatisk (?:svar|besked)|frånvaro|automaattinen vastaus|poissa|autoodpowiedź|automatyczna odpowiedź|poza biurem|automatická odpověď|автоответ|автоматический ответ|自動返信|自动回复|자동 회신|otomatik yanıt)/iu,
  ],
];

/** Read receipts of programs that send no disposition notification. */
export const RECEIPT_SUBJECT =
  /^(?:read|gelesen|lu|leído|not read|ungelesen gelöscht|deleted|gelöscht|read receipt|return receipt|lesebestätigung|confirmation de lecture|accusé de lecture|confirmación de lectura|empfangsbestätigung|delivered|zugestellt|relayed)\s?(?::|\(|\b)/iu;

/** Answers of calendars: "Accepted: Interview", in the programs' own words. */
export const CALENDAR_ANSWER_SUBJECT =
  /^(?:accepted|declined|tentative(?:ly accepted)?|zugesagt|abgelehnt|abgesagt|mit vorbehalt|unter vorbehalt|accepté|refusé|provisoire|aceptad[oa]|rechazad[oa]|provisional|new time proposed|neue zeit vorgeschlagen|notification|reminder|erinnerung)\s?:/iu;
