import type { Reading } from '../../extract/reading.ts';
import { byPosition } from '../../text/span.ts';
import type { Ink } from '../ink.ts';
import { type FindingKind, KINDS, findingLines } from './findings.ts';
import { columns, counted, oneLine } from './line.ts';
import { placeText, placesIn } from './places.ts';

const MANY: Readonly<Record<FindingKind, string>> = {
  initiative: 'initiatives',
  act: 'acts',
  event: 'events',
  quantity: 'quantities',
  quote: 'quotes',
  mention: 'mentions',
  time: 'times',
  source: 'sources',
};

function heading({ document: d }: Reading, ink: Ink): string {
  const name = d.path ?? d.url ?? 'standard input';
  const published = d.published?.date ?? 'day unknown';
  const sources = d.sources.map((s) => `${s.name} (${s.role})`).join(', ');
  const about = [`${d.lang} ${d.script}`, published, sources || 'source unknown'].join(' · ');
  const title = d.title === null ? '' : `${oneLine(d.title)}\n`;
  return `${ink.bold(name)}\n${title}${ink.dim(about)}\n`;
}

/** One document's reading for a person: findings by kind, each with its place, its words and what they say. */
export function readingText(reading: Reading, ink: Ink): string {
  const places = placesIn(reading.document.text);
  const all = findingLines(reading);
  const groups = KINDS.flatMap((kind) => {
    const of = all.filter((f) => f.kind === kind).sort(byPosition);
    if (of.length === 0) return [];
    const rows = of.map((f) => [
      placeText(places.of(f.start)),
      oneLine(reading.document.text.slice(f.start, f.end), 60),
      oneLine(f.value),
    ]);
    return [`\n${ink.cyan(counted(of.length, kind, MANY[kind]))}\n${columns(rows)}`];
  });
  const notes = reading.notes.map((n) => `  ${n.message}\n`).join('');
  const nothing = groups.length === 0 ? '\nnothing found\n' : '';
  return `${heading(reading, ink)}${groups.join('')}${nothing}${notes === '' ? '' : `\n${ink.yellow('notes')}\n${notes}`}`;
}
