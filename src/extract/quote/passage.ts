import type { Parse } from '../../morph/parsed.ts';
import type { BlockKind } from '../../token/token.ts';
import type { Span } from '../../text/span.ts';

/** A block of the article proper: which of `parse.tokens` it holds, and its place among such blocks. */
export interface Passage extends Span {
  readonly kind: BlockKind;
  readonly lang: string;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Sentences `[firstSentence, lastSentence)`. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** Its index in the list of passages. */
  readonly at: number;
}

const PASSAGES = new WeakMap<Parse, readonly Passage[]>();

/** All blocks but noise, in reading order. */
export function passagesOf(parse: Parse): readonly Passage[] {
  let passages = PASSAGES.get(parse);
  if (!passages) PASSAGES.set(parse, (passages = collect(parse)));
  return passages;
}

function collect(parse: Parse): readonly Passage[] {
  const passages: Passage[] = [];
  for (const block of parse.blocks) {
    if (block.kind === 'noise' || block.firstSentence === block.lastSentence) continue;
    const from = parse.sentences[block.firstSentence]!.firstToken;
    const to = parse.sentences[block.lastSentence - 1]!.lastToken;
    if (from < to) passages.push({ ...block, from, to, at: passages.length });
  }
  return passages;
}

const ENDED = /[.!?…:;"»”’)]\s*$/;

/** Whether the last words of the article break off in the middle of a sentence. */
export function isCutOff(parse: Parse, passage: Passage): boolean {
  const passages = passagesOf(parse);
  return (
    passage.at === passages.length - 1 && !ENDED.test(parse.document.text.slice(passage.start, passage.end))
  );
}
