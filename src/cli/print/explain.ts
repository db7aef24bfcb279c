import type { Packs } from '../../extract/pack.ts';
import type { Reading } from '../../extract/reading.ts';
import type { Features, Word } from '../../morph/analysis.ts';
import type { Parse } from '../../morph/parsed.ts';
import type { Ink } from '../ink.ts';
import { type FindingLine, findingLines } from './findings.ts';
import { columns, oneLine } from './line.ts';
import { type Places, placeText, placesIn } from './places.ts';
import { ruleRows } from './rule.ts';

export interface ExplainInput {
  readonly reading: Reading;
  readonly parse: Parse;
  readonly packs: Packs;
  readonly offset: number;
  readonly ink: Ink;
}

const covers = (f: { readonly start: number; readonly end: number }, offset: number): boolean =>
  f.start <= offset && offset < f.end;

const idsOf = (f: FindingLine): readonly string[] => f.more.flatMap(([, value]) => value.split(', '));

/** Findings this one refers to by id, nearest first: its speaker, its initiatives, its parties. */
function behind(f: FindingLine, all: readonly FindingLine[]): readonly FindingLine[] {
  const ids = new Set(f.kind === 'quote' ? [f.value] : idsOf(f));
  const nearest = new Map<string, FindingLine>();
  for (const other of all) {
    const id =
      other.kind === 'mention'
        ? other.value.replace(/^\S+ /, '')
        : other.kind === 'initiative'
          ? other.value
          : '';
    if (other === f || !ids.has(id)) continue;
    const best = nearest.get(id);
    if (!best || Math.abs(other.start - f.start) < Math.abs(best.start - f.start)) nearest.set(id, other);
  }
  return [...nearest.values()];
}

function findingText(
  f: FindingLine,
  all: readonly FindingLine[],
  input: ExplainInput,
  places: Places,
): string {
  const { ink, packs, reading } = input;
  const words = (of: FindingLine): string => oneLine(reading.document.text.slice(of.start, of.end));
  const head = `${ink.cyan(f.kind)} ${ink.bold(words(f))}\n`;
  const from = behind(f, all).map((o) => [
    'refers to',
    `${o.kind} at ${placeText(places.of(o.start))}: ${words(o)}`,
  ]);
  const rows = [
    ['at', `${placeText(places.of(f.start))}, offsets ${f.start}–${f.end}`],
    ['says', f.value],
    ...f.more.map((m) => [...m]),
    ...ruleRows(packs, f.rule),
    ...from,
  ];
  return `${head}${columns(rows, '    ')}`;
}

const featuresText = (feats: Features): string =>
  Object.entries(feats)
    .map(([name, value]) => `${name}=${value}`)
    .join('|');

function wordText(word: Word, ink: Ink): string {
  const rows = word.analyses.map((a) => [a.lemma, a.upos, a.score.toFixed(2), featuresText(a.feats)]);
  const keys = word.keys.length > 0 ? `    matched as: ${word.keys.join(', ')}\n` : '';
  return `${ink.cyan('word')} ${ink.bold(word.text)} (${word.kind}, ${word.lang})\n${columns(rows, '    ')}${keys}`;
}

function blockText({ parse, reading, offset }: ExplainInput): string {
  const block = parse.blocks.find((b) => covers(b, offset));
  if (block === undefined) return 'in no block: between paragraphs\n';
  if (reading.noise.some((n) => covers(n, offset)))
    return 'in noise: a counter, share strip or the like, where nothing is sought\n';
  const sentence = parse.sentences.find((s) => covers(s, offset));
  const words =
    sentence === undefined
      ? ''
      : `: ${oneLine(reading.document.text.slice(sentence.start, sentence.end), 200)}`;
  return `in a ${block.kind}, ${block.lang}${words}\n`;
}

/** What was found at an offset, by which rule, from what; and how the word there was taken. */
export function explainText(input: ExplainInput): string {
  const { reading, parse, offset, ink } = input;
  const places = placesIn(reading.document.text);
  const all = findingLines(reading);
  const here = all.filter((f) => covers(f, offset)).sort((a, b) => a.end - a.start - (b.end - b.start));
  const word = parse.tokens.find((t) => covers(t, offset));
  const found = here.map((f) => findingText(f, all, input, places)).join('\n');
  const place = `${ink.bold(reading.document.path ?? 'standard input')}:${placeText(places.of(offset))} (offset ${offset})\n`;
  return [
    `${place}${blockText(input)}`,
    word === undefined ? 'no word stands here\n' : wordText(word, ink),
    found === '' ? 'no finding covers it\n' : found,
  ].join('\n');
}
