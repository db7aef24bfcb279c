import { describe, expect, test } from 'vitest';
import type { Status, Step } from './ledger.ts';
import { currentStatus, isStale, statusOfAct } from './status.ts';

const step = (date: string | null, status: Status): Step => ({
  doc: 'a',
  start: 0,
  end: 1,
  date,
  status,
  agents: [],
  speaker: null,
  deadline: null,
  rule: 'made',
});

const after = (...steps: readonly (readonly [string | null, Status])[]): Status | null =>
  currentStatus(steps.map(([date, status]) => step(date, status)));

describe('the current status', () => {
  test('is null without a step', () => expect(after()).toBeNull());

  test('is the latest word, whatever order documents come in', () => {
    expect(after(['2025-01-01', 'planned'], ['2023-01-01', 'discussed'])).toBe('planned');
    expect(after(['2025-01-01', 'discussed'], ['2023-01-01', 'planned'])).toBe('discussed');
  });

  test('of one day is the word that goes furthest', () => {
    expect(after(['2025-01-01', 'agreed'], ['2025-01-01', 'discussed'])).toBe('agreed');
  });

  test('is not taken back by later talk', () => {
    expect(after(['2023-01-01', 'signed'], ['2025-01-01', 'discussed'])).toBe('signed');
  });

  test('is a result although more is planned', () => {
    expect(after(['2024', 'operating'], ['FUTURE_REF', 'planned'])).toBe('operating');
    expect(after(['2024-02-02', 'completed'], ['2025-01-01', 'agreed'])).toBe('completed');
  });

  test('is operating when what was finished is worked on again', () => {
    expect(after(['2024-02-02', 'completed'], ['2025-01-01', 'in-progress'])).toBe('operating');
  });
});

test('support moves nothing', () => expect(statusOfAct('supported')).toBeNull());

describe('stale', () => {
  test('after eighteen months of silence before the newest document', () => {
    expect(isStale('planned', ['2023-01-01'], '2024-06-01')).toBe(false);
    expect(isStale('planned', ['2023-01-01'], '2024-08-01')).toBe(true);
    expect(isStale('planned', ['2023-01-01', '2024-05-01'], '2024-08-01')).toBe(false);
  });

  test('never what is completed, operating, or of unknown date', () => {
    expect(isStale('completed', ['2003-01-01'], '2024-06-01')).toBe(false);
    expect(isStale('operating', ['2003-01-01'], '2024-06-01')).toBe(false);
    expect(isStale('planned', [null, 'FUTURE_REF'], '2024-06-01')).toBe(false);
    expect(isStale('planned', ['2003-01-01'], null)).toBe(false);
  });
});
