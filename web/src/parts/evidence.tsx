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

/** Words of a document as it has them, and the way to where they stand. */
export function Evidence(props: Props): JSX.Element {
  return (
    <figure class="evidence">
      <blockquote lang={props.of.lang}>
        <A href={spanPath(props.of.documentId, props.of.start, props.of.end)}>
          {props.bare ? null : <span class="around">{props.of.before}</span>}
          <mark>{props.of.words}</mark>
          {props.bare ? null : <span class="around">{props.of.after}</span>}
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
