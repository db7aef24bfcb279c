import { For, type JSX } from 'solid-js';
import type { Mark, Piece } from './marks.ts';

interface Props {
  readonly lang: string;
  readonly pieces: readonly Piece[];
  readonly hold: (marks: readonly Mark[]) => void;
}

const classOf = (piece: Piece): string =>
  [
    ...new Set(piece.marks.map((m) => `kind-${m.kind}`)),
    piece.noise ? 'noise' : '',
    piece.target ? 'target' : '',
  ]
    .filter((c) => c !== '')
    .join(' ');

/** The text as published. It is only ever text: nothing in it is taken for mark-up. */
export function Text(props: Props): JSX.Element {
  let firstTarget = true;
  const idOf = (piece: Piece): string | undefined => {
    if (!piece.target || !firstTarget) return undefined;
    firstTarget = false;
    return 'target';
  };
  return (
    <div class="text" lang={props.lang} dir="auto">
      <For each={props.pieces}>
        {(piece) => {
          if (piece.start === 0) firstTarget = true;
          const hold = (): void => props.hold(piece.marks);
          return piece.marks.length === 0 ? (
            <span class={classOf(piece)} id={idOf(piece)}>
              {piece.words}
            </span>
          ) : (
            <mark
              class={classOf(piece)}
              id={idOf(piece)}
              tabindex={piece.stop ? 0 : undefined}
              onMouseEnter={hold}
              onFocus={hold}
              onClick={hold}
            >
              {piece.words}
            </mark>
          );
        }}
      </For>
    </div>
  );
}
