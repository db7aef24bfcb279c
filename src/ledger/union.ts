import { compare } from './order.ts';

/** Things that turn out to be one: union by name, the smallest name standing for the group. */
export interface Union {
  readonly join: (a: string, b: string) => void;
  /** The name that stands for the group of `a`. */
  readonly of: (a: string) => string;
}

export function union(): Union {
  const parent = new Map<string, string>();
  const of = (a: string): string => {
    let root = a;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = a; at !== root; ) {
      const up = parent.get(at)!;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    of,
    join(a, b) {
      const [x, y] = [of(a), of(b)].sort(compare) as [string, string];
      if (x !== y) parent.set(y, x);
    },
  };
}
