import type { Evidence, Ledger } from '../ledger/ledger.ts';

type Value = unknown;
type Row = Readonly<Record<string, string>>;

/** A table by name: every row has the same columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A spreadsheet runs a cell that starts like a formula; an apostrophe before it keeps it text. */
const unarmed = (cell: string): string => (/^[=+@\t\r]|^-(?![\d\s.,]*$)/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** RFC 4180, in UTF-8 without a mark. */
export const csvText = (table: Table): string =>
  [table.columns, ...table.rows.map((row) => table.columns.map((c) => unarmed(row[c] ?? '')))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');

const isObject = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEvidence = (value: Readonly<Record<string, Value>>): value is Evidence & Record<string, Value> =>
  typeof value['doc'] === 'string' && typeof value['start'] === 'number' && typeof value['end'] === 'number';

const scalar = (value: Value): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

type WordsOf = (evidence: Evidence) => string;

/** The cells of one object: lists of plain values run together, nested objects become `name_field`. */
function cellsOf(
  entry: Readonly<Record<string, Value>>,
  words: WordsOf,
  prefix = '',
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry)) {
    if (isObject(value)) Object.assign(cells, cellsOf(value, words, `${prefix}${name}_`));
    else if (!Array.isArray(value)) cells[`${prefix}${name}`] = scalar(value);
    else if (!value.some(isObject)) cells[`${prefix}${name}`] = value.map(scalar).join(' | ');
  }
  if (isEvidence(entry)) cells[`${prefix}words`] = words(entry);
  return cells;
}

function tableOf(name: string, rows: readonly Row[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, columns, rows };
}

/** Lists of objects inside entries, each a table of its own whose first column is the entry's id. */
function childTables(
  name: string,
  entries: readonly Readonly<Record<string, Value>>[],
  words: WordsOf,
): readonly Table[] {
  const rows = new Map<string, Row[]>();
  for (const entry of entries)
    for (const [field, value] of Object.entries(entry)) {
      if (!Array.isArray(value) || !value.some(isObject)) continue;
      const list = rows.get(field) ?? [];
      rows.set(field, list);
      for (const item of value.filter(isObject))
        list.push({ [`${name}_id`]: scalar(entry['id']), ...cellsOf(item, words) });
    }
  return [...rows].map(([field, list]) => tableOf(`${name}_${field}`, list));
}

/**
 * The ledger as tables: one per kind of entry, and one per list within entries (`initiatives_timeline`).
 * Wherever a row is evidence, its `words` stand beside document, start and end.
 */
export function tablesOf(ledger: Ledger, words: WordsOf): readonly Table[] {
  return Object.entries(ledger).flatMap(([name, value]) => {
    if (!Array.isArray(value)) return [];
    const entries = (value as readonly Value[]).filter(isObject);
    return [
      tableOf(
        name,
        entries.map((e) => cellsOf(e, words)),
      ),
      ...childTables(name, entries, words),
    ];
  });
}
