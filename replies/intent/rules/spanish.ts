import { rulesOf } from '../rule.ts';

/** Spanish: refusals above all; the other intents by their usual words. */
export const SPANISH = [
  ...rulesOf('rejection', [
    [
      0.95,
      /\bno (?:\S+ ){0,4}?(?:seleccionad\S*|continu\S*|avanz\S*|seguir\S*|segui(?:mos|remos)|elegid\S*|encaj\S*|ajust\S*|super\S*|prosper\S*|escogid\S*|pasa\S* a la siguiente|ofrecer\S*|proceder\S*|contar contigo|resultado (?:seleccionad|elegid)\S*|cumpl\S*)/,
      /\b(?:todavía|aún|si no|se preocup|dudes|dude)\b/,
    ],
    [
      0.93,
      /\b(?:otr[oa]s?|un|una) (?:candidat[oa]s?|candidaturas?|perfil\S*|persona)\b.{0,70}\b(?:seleccionad\S*|elegid\S*|más|mejor|contratad\S*|ajust\S*|encaj\S*)|\b(?:seleccionado|elegido|optado por|decidido por|decantado por|escogido|avanzar con|continuar con|seguir con|contratado) (?:a )?(?:\S+ ){0,2}?(?:otr[oa]s?|un[oa]? (?:candidat|persona|perfil))/,
    ],
    [
      0.9,
      /\b(?:descartad[oa]|rechazad[oa]|desestimad[oa]|descartar (?:tu|su))\b/,
      /\bno (?:ha|has) sido descartad/,
    ],
    [
      0.8,
      /\b(?:lament\S*|desafortunadamente|por desgracia|sentimos|desgraciadamente|lo siento|siento)\b.{0,120}\b(?:no|otr[oa]s?|negativ[oa])\b/,
      /\b(?:oficina|vacaciones|ausente|todavía|aún|retraso|demora|disponible)\b/,
    ],
    [
      0.5,
      /\b(?:suerte|éxitos?|lo mejor)\b.{0,60}\b(?:búsqueda|futuro|proyectos?|carrera|profesional|procesos)/,
    ],
    [
      0.35,
      /\b(?:conservar|guardar|mantendr|mantener)\S*\b.{0,30}\b(?:cv|currículum|candidatura|datos|perfil)|\bbase de datos|\bfuturas (?:vacantes|oportunidades|ofertas)/,
    ],
  ]),
  ...rulesOf('rejection', [
    [
      0.94,
      /\b(?:seguir|continuar|avanzar|proceder) (?:adelante )?con otr[oa]s?\b|\b(?:apostado|decantado|optado|decidido|inclinado) por (?:\S+ )?(?:otr[oa]|un|una|alguien)\b|\bno ha podido ser\b|\b(?:cogido|fichado|contratado|elegido|escogido) (?:a|por) (?:otr[oa]|alguien|una persona|un chico|una chica)/,
      /\b(?:todavía|aún|si )\b/,
    ],
  ]),
  ...rulesOf('position-closed', [
    [
      0.93,
      /\b(?:puesto|vacante|posición|plaza|proceso|oferta|contratación)\b.{0,50}\b(?:cubiert[oa]|cerrad[oa]|cancelad[oa]|congelad[oa]|suspendid[oa]|paralizad[oa]|anulad[oa]|ya no (?:está|existe)|en pausa|detenid[oa])/,
      /\btodavía no|aún no|una vez|cuando/,
    ],
  ]),
  ...rulesOf('offer', [
    [
      0.93,
      /\b(?:has|ha) sido (?:seleccionad|elegid|escogid|contratad)[oa] (?:para|como)\b|\b(?:queremos|gustaría|encantaría|necesitamos) que (?:te )?(?:empieces|incorpores|incorporaras|trabajes|formes parte|te unas|comiences)\b|\b(?:el puesto|la plaza|el trabajo) es (?:tuy[oa]|suy[oa])\b|\b(?:envío|enviamos|mando|remito) (?:la|tu|una) oferta\b/,
      /\b(?:no|si|entrevista|siguiente fase|próxima fase|prueba)\b/,
    ],
    [
      0.94,
      /\b(?:complace|encantad\S*|placer|alegra|gustaría|queremos|contentos|feliz|felices)\b.{0,60}\b(?:ofrecerte|ofrecerle|hacerte una oferta|incorporarte|oferta de (?:empleo|trabajo)|el puesto|la plaza|contratarte|formes parte)\b/,
      /\bentrevista|no\b/,
    ],
    [
      0.9,
      /\b(?:adjunt\S*|anexo)\b.{0,40}\b(?:contrato|oferta|carta oferta)|\b(?:contrato|carta oferta)\b.{0,40}\b(?:adjunt\S*|firm\S*)/,
    ],
  ]),
  ...rulesOf('invitation', [
    [
      0.9,
      /\b(?:querríamos|queremos|quisiéramos|quisiera|me gustaría|nos gustaría|quiero) (?:poder )?(?:conocer|hablar|charlar|ver|entrevistar|reunir)\S*|\b(?:podrías|puedes|podría|puede) (?:pasar|venir|acercar)\S*/,
      /\bno\b/,
    ],
    [
      0.9,
      /\b(?:invitar\S*|invitamos|concertar|agendar|programar|convocar\S*|entrevistar\S*|conocerte|conocerle|coordinar|tener|hacer)\b.{0,60}\b(?:entrevista|llamada|reunión|videollamada|charla|en persona|encuentro|mejor)\b/,
      /\b(?:no|gracias por|tras)\b/,
    ],
    [0.88, /\b(?:disponibilidad|disponible|te viene|le viene|hueco|horario)\b.{0,60}\?/],
  ]),
  ...rulesOf('delay', [
    [
      0.9,
      /\b(?:todavía no|aún no|todavía (?:estamos|seguimos)|seguimos (?:en|con|evaluando|entrevistando)|un poco más (?:de tiempo|de paciencia)|paciencia|retras\S*|demor\S*)\b/,
    ],
    [
      0.85,
      /\b(?:decisión|respuesta|noticias|contactar\S*|diremos|avisar\S*|informar\S*|novedades)\b.{0,60}\b(?:antes|semana|finales|principios|mes|próxim[oa]|próximos días)\b/,
      /\b(?:tu respuesta|su respuesta|por favor)\b/,
    ],
  ]),
  ...rulesOf('request', [
    [
      0.88,
      /\b(?:por favor|podrías|podría|necesitamos|necesitaríamos|rogamos|envíanos|envíenos|puedes|falta)\b.{0,80}\b(?:documentos?|documentación|referencias|título|certificad\S*|pretensiones|expectativas|cv|currículum|portfolio|formulario|copia|disponibilidad|prueba|cuestionario|dni|nie)\b/,
    ],
  ]),
  ...rulesOf('acknowledgement', [
    [
      0.7,
      /\b(?:gracias|agradec\S*|recibid\S*|confirmamos)\b.{0,60}\b(?:mensaje|correo|candidatura|solicitud|interés|tiempo|cv|currículum|documentos)\b/,
    ],
  ]),
  ...rulesOf('do-not-contact', [
    [
      0.92,
      /\b(?:no (?:vuelva|vuelvas|nos|me|siga|sigas) (?:a )?(?:contactar\S*|contacte\S*|escriba\S*|escrib\S*|llam\S*|enviando|insist\S*)|deje de (?:escribir|contactar|llamar|enviar)\S*|deja de (?:escribir|contactar|llamar)\S*)/,
      /\bdud/,
    ],
  ]),
  ...rulesOf('referral', [
    [
      0.85,
      /\b(?:reenviad[oa]|he pasado|hemos pasado|diríjase|dirígete|póngase en contacto con|ponte en contacto con|contacta con|contacte con|en copia|se encarga ahora)\b/,
      /\bduda|pregunta/,
    ],
  ]),
  ...rulesOf('outreach', [
    [
      0.88,
      /\b(?:he (?:visto|encontrado) tu perfil|tu perfil (?:en linkedin|me ha parecido)|para (?:uno de mis|mi|un) clientes?|abierto a (?:nuevas|escuchar))/,
      /candidatura|solicitud/,
    ],
  ]),
];
