import type { Packs } from '../src/extract/pack.ts';
import { read } from '../src/extract/read.ts';
import { document } from '../src/text/document.ts';

/** One timed pass over the same articles. */
export interface Speed {
  readonly name: string;
  readonly lang: string;
  readonly megabytesPerSecond: number;
  readonly articlesPerSecond: number;
}

export interface Article {
  readonly lang: string;
  readonly text: string;
}

/** A reader under test: what it does with one article. */
export interface Peer {
  readonly name: string;
  /** Languages it can read; null for all. */
  readonly langs: readonly string[] | null;
  readonly read: (text: string, lang: string) => void;
}

const ROUNDS = 5;

function timed(peer: Peer, articles: readonly Article[], lang: string): Speed {
  const bytes = articles.reduce((n, a) => n + Buffer.byteLength(a.text), 0);
  const run = (): number => {
    const from = process.hrtime.bigint();
    for (const a of articles) peer.read(a.text, a.lang);
    return Number(process.hrtime.bigint() - from) / 1e9;
  };
  run();
  const seconds = Array.from({ length: ROUNDS }, run).sort((a, b) => a - b)[ROUNDS >> 1]!;
  return {
    name: peer.name,
    lang,
    megabytesPerSecond: bytes / 1e6 / seconds,
    articlesPerSecond: articles.length / seconds,
  };
}

/** Our own full reading, as a peer among the others. */
export const dalel = (packs: Packs): Peer => ({
  name: 'dalel, full reading',
  langs: null,
  read: (text) => void read(document(text), packs),
});

/** Words and sentences by ICU, the floor below which nothing useful is done. */
export const segmenter: Peer = {
  name: 'Intl.Segmenter, words and sentences',
  langs: null,
  read: (text, lang) => {
    for (const granularity of ['word', 'sentence'] as const)
      for (const part of new Intl.Segmenter(lang, { granularity }).segment(text)) void part;
  },
};

/** Median of five passes per language and peer, after one to warm up; peers take turns in one process. */
export function speeds(peers: readonly Peer[], articles: readonly Article[]): readonly Speed[] {
  const langs = [...new Set(articles.map((a) => a.lang))].sort();
  return langs.flatMap((lang) => {
    const own = articles.filter((a) => a.lang === lang);
    const many = Array.from({ length: Math.ceil(60 / own.length) }, () => own).flat();
    return peers.filter((p) => p.langs === null || p.langs.includes(lang)).map((p) => timed(p, many, lang));
  });
}
