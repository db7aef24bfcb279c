import type { Evidence, Initiative, Ledger, LedgerDocument } from '../src/ledger/ledger.ts';
import { type Document, document } from '../src/text/document.ts';

/** A small ledger made by hand over four texts, for tests of what stores and shows one. */
export const sampleDocuments: readonly Document[] = [
  document(
    'Туннель пен бекет\n\nТемір Баймұрат Ақсу өзенінің астындағы туннель туралы айтты.\n\n— Туннельді 2031 жылға дейін саламыз, — деді министр.\n',
    { path: 'news/kk-one.txt', published: '2026-02-03' },
  ),
  document(
    'Тоннель под рекой\n\nТемир Баймурат рассказал о тоннеле под рекой Аксу: «Построим тоннель до 2031 года».\n\nДлина тоннеля составит 7 км 😀, перевезли 40 тысяч тонн.\n',
    { path: 'news/ru-one.txt', published: '2026-02-04' },
  ),
  document(
    'A tunnel <script>alert(1)</script>\n\nTemir Baimurat opened the Aksu tunnel. Its length is 9 km.\n',
    {
      path: 'news/en-one.txt',
      title: '<img src=x onerror=alert(1)>',
      published: '2026-05-20',
    },
  ),
  document('İlk Aksu tuneli\n\nTemir Baymurat tunelin açılışında danıştı.\n', { path: 'news/az-one.txt' }),
];

const docs = ['kk-one', 'ru-one', 'en-one', 'az-one'] as const;
type Doc = (typeof docs)[number];
const textOf = (doc: Doc): string => sampleDocuments[docs.indexOf(doc)]!.text;

/** Where words stand in one of the texts. */
function at(doc: Doc, words: string): Evidence {
  const start = textOf(doc).indexOf(words);
  if (start === -1) throw new Error(`not in ${doc}: ${words}`);
  return { doc, start, end: start + words.length };
}

const LANGUAGE: Readonly<Record<Doc, string>> = {
  'kk-one': 'kk',
  'ru-one': 'ru',
  'en-one': 'en',
  'az-one': 'az',
};
const ORIGIN: Readonly<Record<Doc, string>> = {
  'kk-one': 'o1',
  'ru-one': 'o1',
  'en-one': 'o2',
  'az-one': 'o3',
};

const ledgerDocuments: readonly LedgerDocument[] = docs.map((doc, i) => ({
  id: sampleDocuments[i]!.id,
  doc,
  path: sampleDocuments[i]!.path,
  url: null,
  title: sampleDocuments[i]!.title,
  lang: LANGUAGE[doc],
  published: sampleDocuments[i]!.published,
  origin: ORIGIN[doc],
  sources: [{ id: 'press', name: 'Press & Co', role: 'publisher' }],
}));

const tunnel: Initiative = {
  id: 'tunnel.aksu: a/b',
  label: 'Aksu tunnel',
  labels: [
    { text: 'туннель', lang: 'kk' },
    { text: 'тоннель', lang: 'ru' },
    { text: 'Aksu tunnel', lang: 'en' },
  ],
  sector: 'transport',
  parties: ['kz'],
  places: ['aksu'],
  partOf: null,
  evidence: [
    at('kk-one', 'Туннельді'),
    at('ru-one', 'тоннеле под рекой Аксу'),
    at('en-one', 'the Aksu tunnel'),
    at('az-one', 'tunelin'),
  ],
  timeline: [
    {
      ...at('kk-one', 'саламыз'),
      date: '2026-02-03',
      status: 'planned',
      agents: ['kz'],
      speaker: 'temir-baimurat',
      deadline: '2031',
      rule: 'test/planned',
    },
    {
      ...at('en-one', 'opened'),
      date: '2026-05-20',
      status: 'launched',
      agents: ['temir-baimurat'],
      speaker: null,
      deadline: null,
      rule: 'test/launched',
    },
  ],
  status: 'launched',
  stale: false,
};

const bridge: Initiative = {
  ...tunnel,
  id: 'bridge',
  label: 'bridge',
  labels: [],
  sector: null,
  parties: [],
  places: [],
  partOf: tunnel.id,
  evidence: [at('ru-one', 'Тоннель под рекой')],
  timeline: [],
  status: null,
};

const fact = (doc: Doc, words: string, value: number, id: string) => ({
  ...at(doc, words),
  id,
  indicator: 'tunnel-length',
  value,
  unit: 'km',
  approx: 'exact' as const,
  period: null,
  modality: 'target' as const,
  direction: null,
  scope: null,
  speaker: null,
  initiative: tunnel.id,
  rule: 'test/length',
});

export const sampleLedger: Ledger = {
  schema: 'dalel-ledger/1',
  documents: ledgerDocuments,
  actors: [
    {
      id: 'temir-baimurat',
      name: 'Temir Baimurat',
      type: 'PERSON',
      names: [
        { text: 'Темір Баймұрат', lang: 'kk' },
        { text: 'Темир Баймурат', lang: 'ru' },
        { text: 'Temir Baimurat', lang: 'en' },
        { text: 'Temir Baymurat', lang: 'az' },
      ],
      mentions: [
        at('kk-one', 'Темір Баймұрат'),
        at('kk-one', 'министр'),
        at('ru-one', 'Темир Баймурат'),
        at('en-one', 'Temir Baimurat'),
        at('az-one', 'Temir Baymurat'),
      ],
      roles: [{ text: 'министр', lang: 'kk' }],
      wikidata: null,
    },
    {
      id: 'aksu',
      name: 'Ақсу',
      type: 'LOC',
      names: [{ text: 'Аксу', lang: 'ru' }],
      mentions: [at('kk-one', 'Ақсу'), at('ru-one', 'Аксу')],
      roles: [],
      wikidata: 'Q0',
    },
  ],
  initiatives: [bridge, tunnel],
  events: [
    {
      id: 'opening.2026',
      label: 'opening of the tunnel',
      kind: 'opening',
      status: 'held',
      rank: null,
      date: '2026-05-20',
      place: 'aksu',
      participants: ['temir-baimurat'],
      documents: [sampleDocuments[2]!.id],
      evidence: [at('en-one', 'opened'), at('az-one', 'açılışında')],
    },
  ],
  facts: [fact('ru-one', '7 км', 7, 'f1'), fact('en-one', '9 km', 9, 'f2')],
  utterances: [
    {
      ...at('kk-one', 'Туннельді 2031 жылға дейін саламыз'),
      id: 'u1',
      speaker: 'temir-baimurat',
      lang: 'kk',
      date: '2026-02-03',
      form: 'dash',
    },
    {
      ...at('ru-one', 'Построим тоннель до 2031 года'),
      id: 'u2',
      speaker: 'temir-baimurat',
      lang: 'ru',
      date: '2026-02-04',
      form: 'marks',
    },
  ],
  corroborations: [
    {
      id: 'k1',
      claim: 'tunnel by 2031',
      independent: 1,
      evidence: [at('kk-one', '2031'), at('ru-one', '2031')],
    },
  ],
  conflicts: [
    {
      id: 'c1',
      kind: 'value',
      claim: 'tunnel-length',
      reason: 'plan and result',
      evidence: [at('ru-one', '7 км'), at('en-one', '9 km')],
    },
  ],
  alignments: [
    {
      speaker: 'temir-baimurat',
      a: at('kk-one', 'Туннельді 2031 жылға дейін саламыз'),
      b: at('ru-one', 'Построим тоннель до 2031 года'),
    },
  ],
  origins: [
    { id: 'o1', documents: [sampleDocuments[0]!.id, sampleDocuments[1]!.id], reasons: ['same speech'] },
    { id: 'o2', documents: [sampleDocuments[2]!.id], reasons: [] },
    { id: 'o3', documents: [sampleDocuments[3]!.id], reasons: [] },
  ],
};
