import type { JSX, ParentProps } from 'solid-js';

/** A titled part of a page; nothing at all when it would be empty. */
export function Section(
  props: ParentProps<{ readonly title: string; readonly count?: number; readonly when?: boolean }>,
): JSX.Element {
  return (
    <>
      {props.when === false ? null : (
        <section>
          <h2>
            {props.title}
            {props.count === undefined ? null : <span class="count"> {props.count}</span>}
          </h2>
          {props.children}
        </section>
      )}
    </>
  );
}

/** The page's name, on the page and in the window. */
export function Title(props: ParentProps<{ readonly text: string; readonly lang?: string }>): JSX.Element {
  document.title = `${props.text} · Dalel`;
  return (
    <header class="title">
      <h1 lang={props.lang}>{props.text}</h1>
      {props.children}
    </header>
  );
}
