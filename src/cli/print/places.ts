import type { Place } from '../../text/place.ts';

/** Finds the place of any offset in a text; the lines are counted once. */
export interface Places {
  of(offset: number): Place;
  /** The offset of a place; null when the text has no such place. */
  offset(place: Place): number | null;
}

export function placesIn(text: string): Places {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);

  const of = (offset: number): Place => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };

  const offset = ({ line, column }: Place): number | null => {
    const start = starts[line - 1];
    if (start === undefined || column < 1) return null;
    const end = starts[line] ?? text.length + 1;
    return start + column - 1 < end ? start + column - 1 : null;
  };

  return { of, offset };
}

export const placeText = ({ line, column }: Place): string => `${line}:${column}`;
