import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import type { Cited } from '../../../src/http/client.ts';
import { dateName, languageName, spanPath } from '../format.ts';
import { t } from '../strings.ts';

interface Props {
  readonly of: Cited;
  /** Leave the words around it out. */
  readonly bare?: boolean;
}

/** What stands around the words in their own paragraph. */
const sameParagraph = (of: Cited): readonly [string, string] => [
  of.before.split(/\n\s*\n/).at(-1) ?? '',
  of.after.split(/\n\s*\n/)[0] ?? '',
];

/** Words of a document as it has them, and the way to where they stand. */
export function Evidence(props: Props): JSX.Element {
  const around = (): readonly [string, string] => (props.bare ? ['', ''] : sameParagraph(props.of));
  return (
    <figure class="evidence">
      <blockquote lang={props.of.lang}>
        <A href={spanPath(props.of.documentId, props.of.start, props.of.end)}>
          <span class="around">{around()[0]}</span>
          <mark>{props.of.words}</mark>
          <span class="around">{around()[1]}</span>
        </A>
      </blockquote>
      <figcaption>
        <SourceLine of={props.of} />
      </figcaption>
    </figure>
  );
}

/** Which document words are from: title, language, date. */
export function SourceLine(props: { readonly of: Cited }): JSX.Element {
  return (
    <>
      <cite lang={props.of.lang}>{props.of.title ?? t.noTitle}</cite>
      <span class="quiet">
        {' '}
        · {languageName(props.of.lang)} · {dateName(props.of.published)}
      </span>
    </>
  );
}
