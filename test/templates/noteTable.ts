/** What somebody noted of Dana Lee, and the sentence to her; null: it is left out. Read aloud. */
export const ENGLISH_NOTES: [note: string, sentence: string | null][] = [
  [
    'We spoke about how new customers learn the product in their first two weeks.',
    'I especially enjoyed talking with you about how new customers learn the product in their first two weeks.',
  ],
  [
    'She told me how the team cut repair times by half with a single shared parts list.',
    'Thank you in particular for telling me how the team cut repair times by half with a single shared parts list.',
  ],
  [
    'opening the Portland office next spring',
    'I especially enjoyed talking with you about opening the Portland office next spring.',
  ],
  [
    'Opening a second site in Leeds',
    'I especially enjoyed talking with you about opening a second site in Leeds.',
  ],
  [
    'told me that they are moving to a new warehouse in May',
    'I was interested to hear that you are moving to a new warehouse in May.',
  ],
  [
    'She is planning a second production line',
    'I was interested to hear that you are planning a second production line.',
  ],
  ['Dana is proud of her night crew', 'It was good to hear how proud you are of your night crew.'],
  [
    'was proud of the new onboarding programme',
    'It was good to hear how proud you are of the new onboarding programme.',
  ],
  [
    'asked how I handle pushback from senior staff',
    'Your question about how I handle pushback from senior staff has stayed with me.',
  ],
  [
    'wants someone who can own the reporting',
    'I was interested to hear that you want someone who can own the reporting.',
  ],
  [
    'Ms. Lee mentioned they need someone who knows SAP',
    'I was interested to hear that you need someone who knows SAP.',
  ],
  [
    'liked my Tableau dashboards and asked about forklifts',
    'I was glad to hear that you liked my Tableau dashboards. I enjoyed your question about forklifts.',
  ],
  [
    'She asked about my years in Ghana',
    'Your question about my years in Ghana has stayed with me.',
  ],
  [
    'Dana and I talked about the harvest gala',
    'I especially enjoyed talking with you about the harvest gala.',
  ],
  ["Dana's team is growing", 'I was interested to hear that your team is growing.'],
  [
    'showed me the new simulation lab',
    'Thank you in particular for showing me the new simulation lab.',
  ],
  ['gave me a tour of the plant', 'Thank you in particular for showing me the plant.'],
  [
    'recommended the book Crucial Conversations',
    'Thank you in particular for recommending the book Crucial Conversations.',
  ],
  ['He runs the volunteer trucks', 'I was interested to hear that you run the volunteer trucks.'],
  [
    'they are splitting the billing monolith',
    'I was interested to hear that you are splitting the billing monolith.',
  ],
  ['grant calendar is a mess', null],
  [
    'explained why they moved away from paper forms',
    'Thank you in particular for telling me why you moved away from paper forms.',
  ],
  [
    'described what a typical Monday looks like',
    'Thank you in particular for telling me what a typical Monday looks like.',
  ],
  ['was very interested in my Rust project', 'I was glad to see your interest in my Rust project.'],
  [
    'the biggest challenge is weekend coverage',
    'I was interested to hear that the biggest challenge is weekend coverage.',
  ],
  [
    'Her biggest challenge is weekend coverage',
    'I was interested to hear that your biggest challenge is weekend coverage.',
  ],
  [
    'how she built her team from scratch',
    'I especially enjoyed talking with you about how you built your team from scratch.',
  ],
  ['talked about a colleague and how she left', null],
  ['talked about customers and their new plant', null],
  ['She told me how Priya runs her floor', null],
  ['She runs the floor and keeps everybody calm', null],
  [
    'told me about her first year as a buyer',
    'It helped me a great deal to hear from you about your first year as a buyer.',
  ],
  [
    "He's been leading the group since 2019",
    'I was interested to hear that you have been leading the group since 2019.',
  ],
  ['started as a cashier', 'I was interested to hear that you started as a cashier.'],
  ['used to work at Boeing', 'I was interested to hear that you used to work at Boeing.'],
  ['She seemed tired', null],
  ['salary 80k, start in May', null],
  ['Long talk about safety audits', 'I especially enjoyed talking with you about safety audits.'],
  ['Re: the move to Kent', 'I especially enjoyed talking with you about the move to Kent.'],
  ['questions about Excel', 'Your question about Excel has stayed with me.'],
  [
    'impressed by how I handled the case study',
    'I was glad to hear that you liked how I handled the case study.',
  ],
  ['was impressed with my portfolio', 'I was glad to hear that you liked my portfolio.'],
  [
    'She told me she hopes to open a Denver branch next year.',
    'I was interested to hear that you hope to open a Denver branch next year.',
  ],
  [
    'Good chat. She explained the new intake process. Salary was not mentioned.',
    'It helped me a great deal to hear from you about the new intake process.',
  ],
  ['their customers are mostly dentists', null],
  ['their new ERP goes live in June', null],
  ['mentioned that their customers pay late', null],
  [
    'mentioned the safety record',
    'It helped me a great deal to hear from you about the safety record.',
  ],
  ['ask her about parking', null],
  [
    'the team will double next year',
    'I was interested to hear that the team will double next year.',
  ],
  ['hiring two more people', 'I especially enjoyed talking with you about hiring two more people.'],
  ['training program', 'I especially enjoyed talking with you about the training program.'],
  ['Kubernetes migration', 'I especially enjoyed talking with you about the Kubernetes migration.'],
  ['CCIL audit in May', 'I especially enjoyed talking with you about the CCIL audit in May.'],
  ['New intake process', 'I especially enjoyed talking with you about the new intake process.'],
  [
    'Move to Kent in spring',
    'I especially enjoyed talking with you about the move to Kent in spring.',
  ],
  ['Power BI', 'I especially enjoyed talking with you about Power BI.'],
  ['remote work', 'I especially enjoyed talking with you about remote work.'],
  ['customer retention', 'I especially enjoyed talking with you about customer retention.'],
  ['budget', 'I especially enjoyed talking with you about the budget.'],
  [
    'redesign of the onboarding flow',
    'I especially enjoyed talking with you about the redesign of the onboarding flow.',
  ],
  [
    'We went through the spring list together',
    'I especially enjoyed talking with you about the spring list.',
  ],
  [
    'proud of the robotics club and wants more parents involved',
    'It was good to hear how proud you are of the robotics club. You mentioned that you want more parents involved, and that has stayed with me.',
  ],
  ['Decision goes through council', null],
  [
    'helped me find a parking space',
    'Thank you in particular for helping me find a parking space.',
  ],
  ['She brought me a coffee', 'Thank you in particular for bringing me a coffee.'],
  ['asked why I left my last job', null],
  ['biggest worry = retention of drivers', null],
  ['She mentioned the merger with Dalton and that it slows hiring', null],
  [
    'new VP starting in January',
    'I especially enjoyed talking with you about the new VP starting in January.',
  ],
  ['quick decision maker', null],
  ['big on safety', null],
  ['former teacher', null],
  ['two kids', null],
  [
    'what the first ninety days look like',
    'I especially enjoyed talking with you about what the first ninety days look like.',
  ],
  ['what matters to her most', null],
  [
    'enjoyed my story about the flood',
    'I was glad to hear that you liked my story about the flood.',
  ],
  [
    'He is worried about turnover on nights',
    'I especially enjoyed talking with you about turnover on nights.',
  ],
  ['excited about the new app', 'I especially enjoyed talking with you about the new app.'],
  ['She studied in Leeds', 'I was interested to hear that you studied in Leeds.'],
  [
    'will open a second store in May',
    'I was interested to hear that you will open a second store in May.',
  ],
  ['The office is far away', null],
  ['they were strict', null],
  ['She said that my experience fits', 'I was interested to hear that my experience fits.'],
  [
    'stressed the importance of safety',
    'It helped me a great deal to hear from you about the importance of safety.',
  ],
  ['He told me to read the manual', null],
  ['talked about us and our plans', null],
  [
    'discussed her plan to hire a data team',
    'I especially enjoyed talking with you about your plan to hire a data team.',
  ],
  ['She loves sailing', null],
  [
    'told me a story about the 1998 flood',
    'It helped me a great deal to hear from you about the 1998 flood.',
  ],
  [
    'We laughed about the broken coffee machine',
    'I especially enjoyed talking with you about the broken coffee machine.',
  ],
  ['asked for two references', null],
  [
    'I told her about my thesis on delivery routes',
    'I especially enjoyed talking with you about my thesis on delivery routes.',
  ],
  [
    'that customers return one in five parcels',
    'I was interested to hear that customers return one in five parcels.',
  ],
  [
    'mentioned Salesforce, HubSpot and a home-grown CRM',
    'It helped me a great deal to hear from you about Salesforce, HubSpot and a home-grown CRM.',
  ],
  ['They use Go and Postgres', 'I was interested to hear that you use Go and Postgres.'],
  ['she explained how their scheduling works', null],
  ['She told me their drivers choose their own routes', null],
  [
    'looking for someone to run the night shift',
    'I was interested to hear that you are looking for someone to run the night shift.',
  ],
  [
    'We compared notes on SAP and Oracle.',
    'I especially enjoyed talking with you about SAP and Oracle.',
  ],
  [
    'wondered whether I would travel',
    'Your question about whether I would travel has stayed with me.',
  ],
  [
    'asked if I could start in June',
    'Your question about whether I could start in June has stayed with me.',
  ],
  ['she met her husband here', null],
];

export const GERMAN_NOTES: [note: string, sentence: string | null][] = [
  [
    'Wir haben lange über die Umstellung auf S/4HANA gesprochen',
    'Besonders gern habe ich mit Ihnen über die Umstellung auf S/4HANA gesprochen.',
  ],
  [
    'Sie erzählte, wie das Team die Reparaturzeiten halbiert hat',
    'Danke besonders dafür, dass Sie mir erzählt haben, wie das Team die Reparaturzeiten halbiert hat.',
  ],
  [
    'Er erzählte, wie er das Lager aufgebaut hat',
    'Danke besonders dafür, dass Sie mir erzählt haben, wie Sie das Lager aufgebaut haben.',
  ],
  ['fragte, ob ich reisen würde', 'Ihre Frage, ob ich reisen würde, beschäftigt mich noch.'],
  [
    'Sie fragte nach meiner Erfahrung mit Konzernabschlüssen',
    'Ihre Frage nach meiner Erfahrung mit Konzernabschlüssen beschäftigt mich noch.',
  ],
  [
    'zeigte mir den neuen Leitstand',
    'Danke besonders dafür, dass Sie mir den neuen Leitstand gezeigt haben.',
  ],
  ['war stolz auf ihre Nachtschicht', 'Man hat gespürt, wie stolz Sie auf Ihre Nachtschicht sind.'],
  ['stolz auf das neue Labor', 'Man hat gespürt, wie stolz Sie auf das neue Labor sind.'],
  [
    'empfahl mir das Buch Deep Work',
    'Danke besonders dafür, dass Sie mir das Buch Deep Work empfohlen haben.',
  ],
  [
    'Umstellung auf S/4HANA',
    'Besonders gern habe ich mit Ihnen über das Thema Umstellung auf S/4HANA gesprochen.',
  ],
  [
    'Umzug nach Kiel im Frühjahr',
    'Besonders gern habe ich mit Ihnen über das Thema Umzug nach Kiel im Frühjahr gesprochen.',
  ],
  [
    'erwähnte, dass das Team im Sommer wächst',
    'Mit Interesse habe ich gehört, dass das Team im Sommer wächst.',
  ],
  [
    'sagte, dass sie im Mai ein zweites Werk eröffnen will',
    'Mit Interesse habe ich gehört, dass Sie im Mai ein zweites Werk eröffnen wollen.',
  ],
  ['Er wirkte müde', null],
  ['Gehalt 60k', null],
  [
    'erzählte von ihrem ersten Jahr im Vertrieb',
    'Was Sie mir von Ihrem ersten Jahr im Vertrieb erzählt haben, hat mir die Aufgabe deutlich nähergebracht.',
  ],
  ['erzählte von den Kunden und ihren Wünschen', null],
  ['lobte meine Mappe', 'Über Ihr Lob für meine Mappe habe ich mich gefreut.'],
  [
    'Sie hat großes Interesse an meiner Arbeit mit Power BI',
    'Über Ihr Interesse an meiner Arbeit mit Power BI habe ich mich gefreut.',
  ],
  [
    'zeigte großes Interesse an der Schichtplanung',
    'Über Ihr Interesse an der Schichtplanung habe ich mich gefreut.',
  ],
  [
    'sprach ausführlich über die Einarbeitung',
    'Besonders gern habe ich mit Ihnen über die Einarbeitung gesprochen.',
  ],
  ['Sie will jemanden für die Spätschicht', null],
  [
    'CCIL-Audit im Mai',
    'Besonders gern habe ich mit Ihnen über das Thema CCIL-Audit im Mai gesprochen.',
  ],
  [
    'Neues Lager in Altona',
    'Besonders gern habe ich mit Ihnen über das Thema neues Lager in Altona gesprochen.',
  ],
  ['Team wächst im Sommer auf zwölf Leute', null],
  [
    'das Team wächst im Sommer auf zwölf Leute',
    'Mit Interesse habe ich gehört, dass das Team im Sommer auf zwölf Leute wächst.',
  ],
  ['Das Lager zieht im Mai um', 'Mit Interesse habe ich gehört, dass das Lager im Mai umzieht.'],
  [
    'Sie sucht jemanden, der die Inventur übernimmt',
    'Mit Interesse habe ich gehört, dass Sie jemanden suchen, der die Inventur übernimmt.',
  ],
  ['hat in Bremen studiert', 'Mit Interesse habe ich gehört, dass Sie in Bremen studiert haben.'],
  [
    'will im Mai ein zweites Werk eröffnen',
    'Mit Interesse habe ich gehört, dass Sie im Mai ein zweites Werk eröffnen wollen.',
  ],
  [
    'Wir haben über die neue Software gesprochen und über Schichtpläne',
    'Besonders gern habe ich mit Ihnen über die neue Software und über Schichtpläne gesprochen.',
  ],
  [
    'Sie hat mich gefragt, wie ich mit Reklamationen umgehe',
    'Ihre Frage, wie ich mit Reklamationen umgehe, beschäftigt mich noch.',
  ],
  [
    'erklärte die neue Übergabe',
    'Besonders gern habe ich mit Ihnen über die neue Übergabe gesprochen.',
  ],
  ['hat mir den Weg gezeigt', 'Danke besonders dafür, dass Sie mir den Weg gezeigt haben.'],
  [
    'hat mir beim Parken geholfen',
    'Danke besonders dafür, dass Sie mir beim Parken geholfen haben.',
  ],
  [
    'Frau Lee hat die Fusion mit Dalton erwähnt',
    'Besonders gern habe ich mit Ihnen über die Fusion mit Dalton gesprochen.',
  ],
  [
    'hat betont, wie wichtig Dokumentation ist',
    'Danke besonders dafür, dass Sie mir erzählt haben, wie wichtig Dokumentation ist.',
  ],
  [
    'Probeaufgabe besprochen',
    'Besonders gern habe ich mit Ihnen über das Thema Probeaufgabe gesprochen.',
  ],
  [
    'erzählte begeistert vom Schulgarten',
    'Was Sie mir von dem Schulgarten erzählt haben, hat mir die Aufgabe deutlich nähergebracht.',
  ],
  ['fragte nach Lücke im Lebenslauf', null],
  ['Er ist locker', null],
  ['hat zwei Kinder', null],
  ['Gute Stimmung', null],
  ['wie neue Kunden in ihren ersten Wochen das Produkt kennenlernen', null],
];
