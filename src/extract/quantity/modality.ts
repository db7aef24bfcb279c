import type { Row } from '../../grammar/lexicon.ts';
import type { Piece } from '../../grammar/match.ts';
import type { FoundAmount } from './amounts.ts';
import type { FigureSentence } from './figures.ts';
import { isForeseen, isPromised } from './governed.ts';
import type { Approx, Modality, Quantity } from '../reading.ts';

/** What the words around an amount say of it. */
export interface Stance {
  readonly modality: Modality;
  readonly direction: Quantity['direction'];
  readonly approx: Approx;
}

interface Cue {
  readonly shape: string;
  readonly direction: Quantity['direction'];
  readonly from: number;
  readonly to: number;
  readonly distance: number;
  /** On the side where its language puts what governs: after the amount where heads are final. */
  readonly properSide: boolean;
}

/** Words in a sentence that an amount has for itself: up to the amounts on both sides. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A cue on the wrong side of its language counts as so many words further away. */
const WRONG_SIDE = 4;
const REACH = 14;

const shapeOf = (p: Piece): string => (p.value as Row)['shape'] ?? '';

/** A word a list calls no cue at all, whatever its stem. */
const isNone = (s: FigureSentence, at: number): boolean =>
  s.pieces.some((p) => p.kind === 'modality' && p.from === at && shapeOf(p) === 'none');

const commaAfter = (s: FigureSentence, a: FoundAmount, limit: number): number => {
  const at = s.words.findIndex((w, i) => i >= a.to && i < limit && /^[,;(]$/.test(w.text));
  return at === -1 ? limit : at;
};

const JOINED = 6;

/** Whether an amount goes on with the one before: the second of a pair, or joined to it without a verb. */
function isJoined(s: FigureSentence, before: FoundAmount, a: FoundAmount): boolean {
  if (before.base) return true;
  const gap = s.words.slice(before.to, a.from);
  if (a.kind === 'percent' || gap.length > JOINED) return false;
  const has = (upos: string): boolean => gap.some((w) => w.analyses[0]?.upos === upos);
  const apart = has('VERB') || has('AUX') || gap.some((w) => w.text === ',');
  return (has('CCONJ') || before.kind === 'ratio') && !apart;
}

/** Where the words start that an amount has for itself, with those of the amounts it is joined to. */
function wordsSince(s: FigureSentence, all: readonly FoundAmount[], index: number): number {
  let at = index;
  while (at > 0 && index - at < 3 && isJoined(s, all[at - 1]!, all[at]!)) at--;
  return all[at - 1]?.to ?? 0;
}

function stretchOf(s: FigureSentence, all: readonly FoundAmount[], index: number): Stretch {
  const a = all[index]!;
  const from = wordsSince(s, all, index);
  return { from, to: commaAfter(s, a, all[index + 1]?.from ?? s.words.length) };
}

function cueOf(p: Piece, a: FoundAmount, headFinal: boolean): Cue {
  const isAfter = p.from >= a.to;
  const distance = isAfter ? p.from - a.to : a.from - p.to;
  const wrong = isAfter !== headFinal;
  const direction = ((p.value as Row)['direction'] || null) as Quantity['direction'];
  return {
    shape: shapeOf(p),
    direction,
    from: p.from,
    to: p.to,
    distance: distance + (wrong ? WRONG_SIDE : 0),
    properSide: !wrong,
  };
}

/** Cues for an amount, nearest first. */
function cuesOf(s: FigureSentence, a: FoundAmount, stretch: Stretch, headFinal: boolean): readonly Cue[] {
  return s.pieces
    .filter(
      (p) =>
        p.kind === 'modality' &&
        p.from >= stretch.from &&
        p.to <= stretch.to &&
        (p.to <= a.from || p.from >= a.to) &&
        !isNone(s, p.from),
    )
    .map((p) => cueOf(p, a, headFinal))
    .filter((c) => c.distance <= REACH + WRONG_SIDE)
    .sort((x, y) => x.distance - y.distance);
}

const first = (cues: readonly Cue[], ...shapes: readonly string[]): Cue | undefined =>
  cues.find((c) => shapes.includes(c.shape));

/** Words that are verbs of what has been: a raise that is over is a level reached. */
function isPast(s: FigureSentence, cue: Cue): boolean {
  const analyses = s.words[cue.to - 1]?.analyses ?? [];
  return analyses.slice(0, 1).some((x) => x.feats['Tense'] === 'Past' && x.feats['VerbForm'] !== 'Vnoun');
}

/** Whether "to" stands right before the amount, or right after it where cases do. */
const hasMark = (cues: readonly Cue[], shape: 'to' | 'by', a: FoundAmount): boolean =>
  cues.some(
    (c) =>
      c.shape === shape &&
      c.properSide &&
      (a.from - c.to === 0 || a.from - c.to === 1 || c.from - a.to === 0),
  );

const isDative = (s: FigureSentence, a: FoundAmount): boolean =>
  (s.words[a.to - 1]?.analyses ?? []).some((x) => x.feats['Case'] === 'Dat');

/** Whether a growing thing grows *by* this amount, and not up *to* it. */
function isChange(s: FigureSentence, a: FoundAmount, cues: readonly Cue[]): boolean {
  if (a.kind === 'ratio') return true;
  const grow = first(cues, 'grow', 'raise');
  if (!grow) return false;
  const share = first(cues, 'share');
  if (a.kind === 'percent')
    return !share || (share.distance > grow.distance && share.from > grow.from) || hasMark(cues, 'by', a);
  if (hasMark(cues, 'to', a)) return false;
  if (hasMark(cues, 'by', a)) return true;
  const level = first(cues, 'state', 'reach', 'raise-to');
  if (level && level.distance < grow.distance) return false;
  if (!grow.properSide && grow.distance > WRONG_SIDE + 1) return false;
  return grow.distance <= WRONG_SIDE + 6 && !isDative(s, a) && a.kind !== 'cardinal' && a.kind !== 'duration';
}

function isAhead(s: FigureSentence, cues: readonly Cue[]): boolean {
  const raise = first(cues, 'raise', 'raise-to');
  const past = first(cues, 'grow', 'reach', 'state');
  if (first(cues, 'target')) return true;
  return (
    raise !== undefined && !isPast(s, raise) && (!past || raise.distance <= past.distance || !isPast(s, past))
  );
}

/** Whether an amount is expected, and not rather aimed at by a nearer word. */
function isExpected(cues: readonly Cue[]): boolean {
  const forecast = first(cues, 'forecast');
  const target = first(cues, 'target');
  const nearer = target?.properSide && !forecast?.properSide && target.distance < (forecast?.distance ?? 0);
  return forecast !== undefined && nearer !== true;
}

const isCounted = (a: FoundAmount): boolean => /^(count|ordinal)\(/.test(a.unit);

/** What a number is that only tells of what was: a count, else the actual value. */
const plainly = (a: FoundAmount): Modality => (isCounted(a) || a.unit === 'count' ? 'count' : 'actual');

function modalityOf(
  s: FigureSentence,
  a: FoundAmount,
  cues: readonly Cue[],
  future: boolean,
  headFinal: boolean,
): Modality {
  if (a.kind === 'ordinal') return 'count';
  if (a.base) return plainly(a);
  if (
    first(cues, 'capacity') &&
    a.kind !== 'percent' &&
    a.kind !== 'money' &&
    !(first(cues, 'target') && a.kind === 'power')
  )
    return 'capacity';
  if (a.kind === 'duration') return plainly(a);
  if (isExpected(cues) || isForeseen(s, a, headFinal)) return 'forecast';
  const told = first(cues, 'target', 'raise', 'raise-to');
  if (isAhead(s, cues) || (future && !(told && isPast(s, told))) || isPromised(s, a, headFinal))
    return 'target';
  if (isChange(s, a, cues)) return 'change';
  // The power of a plant is what it can give.
  return a.kind === 'power' ? 'capacity' : plainly(a);
}

function directionOf(a: FoundAmount, modality: Modality, cues: readonly Cue[]): Quantity['direction'] {
  if (modality !== 'change' && modality !== 'target') return null;
  const cue = first(cues, 'grow', 'raise', 'raise-to', 'reach');
  return cue?.direction ?? (a.rule === 'quantity/multiple' ? 'up' : null);
}

/** "Up to" holds of what is aimed at or possible; of what was reached the number is the number. */
function approxOf(a: FoundAmount, modality: Modality, cues: readonly Cue[], afterChange: boolean): Approx {
  if (a.approx !== null && a.approx !== 'up-to') return a.approx;
  const limit = a.approx === 'up-to' || (modality === 'target' && hasMark(cues, 'to', a));
  const reached = modality === 'actual' || modality === 'change';
  const said = afterChange || first(cues, 'grow', 'reach', 'raise', 'raise-to', 'state') !== undefined;
  return limit && !(reached && said) ? 'up-to' : 'exact';
}

/** "136 million, or 2.4 %", "136 million (2.4 %)": the second says the first again. */
function restates(s: FigureSentence, before: FoundAmount, a: FoundAmount): boolean {
  const gap = s.words.slice(before.to, a.from);
  const or = s.pieces.some(
    (p) => p.kind === 'modality' && shapeOf(p) === 'or' && p.from >= before.to && p.to <= a.from,
  );
  return gap.length > 0 && gap.length <= 3 && (or || gap.every((w) => w.text === '('));
}

/**
 * What the sentence says of each of its amounts.
 * @param future whether the time an amount holds for lies ahead, by index
 */
export function stancesOf(
  s: FigureSentence,
  amounts: readonly FoundAmount[],
  headFinal: boolean,
  future: (index: number) => boolean,
): readonly Stance[] {
  const stances: Stance[] = [];
  amounts.forEach((a, i) => {
    const cues = cuesOf(s, a, stretchOf(s, amounts, i), headFinal);
    const before = stances[i - 1];
    const plain = !first(
      cues,
      'grow',
      'raise',
      'raise-to',
      'reach',
      'state',
      'share',
      'target',
      'forecast',
      'capacity',
    );
    const again = before !== undefined && plain && restates(s, amounts[i - 1]!, a) && !isCounted(a);
    const modality = again ? before.modality : modalityOf(s, a, cues, future(i), headFinal);
    const direction =
      directionOf(a, modality, cues) ?? (again || modality === 'change' ? (before?.direction ?? null) : null);
    stances.push({ modality, direction, approx: approxOf(a, modality, cues, before?.modality === 'change') });
  });
  return stances;
}
