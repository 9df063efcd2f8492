import type { Finding } from '../activities/ports/records.ts';
import type { Language } from '../domain/sentences/clock.ts';
import { mailOf, type Block, type NoticeMail } from './noticeMail.ts';
import type { Stuck } from './stuckWords.ts';
import { digestWords, type DigestWords } from './digestWords.ts';

/** One letter that waits for the owner's word. All texts are ready to be read. */
export interface DigestLetter {
  number: number;
  to: { name: string; address: string };
  /** Role and employer. */
  about: string;
  subject: string;
  text: string;
  /** The sentence and its rule; null where nothing is known of the step any more. */
  why: string | null;
  rule: string | null;
  findings: Finding[];
  /** When it leaves if it is approved before, as people say it; null: as soon as it is approved. */
  leavesAt: string | null;
  /** When its step ends unsent, as people say it; null: never. */
  endsAt: string | null;
  /** Whether it is laid in Drafts then. */
  kept: boolean;
  /** How often it was told of before. */
  reminder: number;
  links: { approve: string; skip: string } | null;
}

interface DigestTask {
  what: string;
  contact: string | null;
  phone: string | null;
  about: string;
  due: string;
  script: string | null;
}

interface DigestAnswer {
  from: string;
  about: string;
  /** The sentence that gave it away. */
  evidence: string | null;
  intent: string;
  /** Under which the owner may confirm it or not; null: it took effect already. */
  number: number | null;
  /** For its owner's word; null: it took effect already, or the dashboard cannot be reached by a link. */
  links: { confirm: string; dismiss: string } | null;
}

/** A letter that came to a stop: what stopped it, and what the owner can do. */
interface DigestStuck extends Stuck {
  what: string;
  to: string;
  about: string;
}

export interface DigestModel {
  language: Language;
  letters: DigestLetter[];
  tasks: DigestTask[];
  answers: DigestAnswer[];
  stuck: DigestStuck[];
  /** Where the dashboard is; null: it cannot be reached by a link. */
  dashboard: string | null;
}

/** The digest: text first, the same words in plain HTML. No picture, nothing that tells whether it was read. */
export function digestMail(model: DigestModel): NoticeMail {
  const words = digestWords[model.language];
  const { letters, tasks, answers, stuck } = model;
  const blocks: Block[] = [{ kind: 'text', text: words.opening(letters.length) }];
  if (letters.length > 0) blocks.push({ kind: 'text', text: words.howTo(letters.length) });
  for (const letter of letters) blocks.push(...letterBlocks(letter, words));
  const taken = answers.filter(({ number }) => number === null);
  for (const answer of answers)
    if (answer.number !== null) blocks.push(...answerBlocks(answer, words));
  if (taken.length > 0) blocks.push({ kind: 'heading', text: words.answers });
  for (const answer of taken) blocks.push(...answerBlocks(answer, words));
  if (stuck.length > 0) {
    blocks.push({ kind: 'heading', text: words.stuck });
    for (const each of stuck) blocks.push(stuckBlock(each, words));
  }
  if (tasks.length > 0) {
    blocks.push({ kind: 'heading', text: words.tasks });
    for (const task of tasks) blocks.push(...taskBlocks(task, words));
  }
  if (model.dashboard !== null)
    blocks.push({ kind: 'links', links: [{ label: words.dashboard, url: model.dashboard }] });
  return mailOf(
    model.language,
    words.subject({
      letters: letters.map(({ to }) => to.name),
      answers: answers.map(({ from }) => from),
      stuck: stuck.map(({ to }) => to),
      tasks: tasks.length,
    }),
    blocks,
  );
}

/** One letter with all that is needed to decide on it; also used where an answer shows a new text. */
export function letterBlocks(letter: DigestLetter, words: DigestWords): Block[] {
  const { to, links } = letter;
  const facts: [string, string][] = [
    [words.to, `${to.name} <${to.address}>`],
    [words.about, letter.about],
    [words.subjectLine, letter.subject],
  ];
  if (letter.why !== null)
    facts.push([words.why, letter.rule === null ? letter.why : `${letter.why} (${letter.rule})`]);
  facts.push(
    [words.leaves, words.leavesAt(letter.leavesAt)],
    ...findingFacts(letter.findings, words),
  );
  facts.push([words.ifNothing, words.nothingHappens(letter.endsAt, letter.kept)]);
  const blocks: Block[] = [
    { kind: 'heading', text: words.letter(letter.number, letter.reminder) },
    { kind: 'facts', facts },
    { kind: 'letter', text: letter.text },
  ];
  if (links !== null)
    blocks.push({
      kind: 'links',
      links: [
        { label: words.approve(letter.number), url: links.approve },
        { label: words.skip(letter.number), url: links.skip },
      ],
    });
  return blocks;
}

/** One line each, for a letter may have several. */
function findingFacts(findings: Finding[], words: DigestWords): [string, string][] {
  if (findings.length === 0) return [[words.check, words.noFindings]];
  return findings.map(({ severity, text, proposal }) => [
    severity === 'blocking' ? words.wrong : words.lookAt,
    text === '' ? proposal : `${words.quoted(text)} ${proposal}`.trim(),
  ]);
}

/** What came and what it was taken for; also used where an answer of ours asks once more. */
function answerBlocks(
  { from, about, evidence, intent, number, links }: DigestAnswer,
  words: DigestWords,
): Block[] {
  const facts: [string, string][] = [
    [words.from, from],
    [words.about, about],
  ];
  if (evidence !== null) facts.push([words.says, words.quoted(evidence)]);
  const meaning = words.intents[intent] ?? intent;
  if (number === null) {
    facts.push([words.applied, `${meaning}. ${words.undo}`]);
    return [{ kind: 'facts', facts }];
  }
  facts.push([words.proposed, `${meaning}.`], [words.ifNothing, words.untilSaid]);
  const blocks: Block[] = [
    { kind: 'heading', text: words.answer(number) },
    { kind: 'facts', facts },
    { kind: 'text', text: words.confirm(number) },
  ];
  if (links !== null)
    blocks.push({
      kind: 'links',
      links: [
        { label: words.confirmLink(number, meaning), url: links.confirm },
        { label: words.dismissLink(number), url: links.dismiss },
      ],
    });
  return blocks;
}

function stuckBlock({ what, to, about, why, remedy }: DigestStuck, words: DigestWords): Block {
  return {
    kind: 'facts',
    facts: [
      [words.task, `${words.subjects[what] ?? what}: ${to}`],
      [words.about, about],
      [words.whyStuck, why],
      [words.remedy, remedy],
    ],
  };
}

function taskBlocks(task: DigestTask, words: DigestWords): Block[] {
  const who = [task.contact, task.phone].filter((part) => part !== null).join(', ');
  const facts: [string, string][] = [
    [
      words.task,
      who === ''
        ? (words.subjects[task.what] ?? task.what)
        : `${words.subjects[task.what] ?? task.what}: ${who}`,
    ],
    [words.about, task.about],
    [words.due, task.due],
  ];
  const blocks: Block[] = [{ kind: 'facts', facts }];
  if (task.script !== null) blocks.push({ kind: 'letter', text: task.script });
  return blocks;
}
