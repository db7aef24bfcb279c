import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../strings.ts';
import type { Mark } from './marks.ts';

/** What the marks under the pointer or the keyboard mean, and which rule made each. */
export function Inspector(props: { readonly of: readonly Mark[]; readonly text: string }): JSX.Element {
  return (
    <div class="inspector" aria-live="polite">
      <Show when={props.of.length > 0} fallback={<p class="quiet">{t.document.inspect}</p>}>
        <For each={props.of}>
          {(m) => (
            <article class={`card kind-${m.kind}`}>
              <h3>
                <span class="sample">{t.kinds[m.kind]}</span>
              </h3>
              <p class="value">{m.value}</p>
              <dl>
                <For each={m.details}>
                  {([name, value]) => (
                    <>
                      <dt>{name}</dt>
                      <dd>{value}</dd>
                    </>
                  )}
                </For>
                <dt>{t.document.rule}</dt>
                <dd>
                  <code>{m.rule}</code>
                </dd>
              </dl>
              <Show when={m.href}>{(href) => <A href={href()}>{t.document.open}</A>}</Show>
            </article>
          )}
        </For>
      </Show>
    </div>
  );
}
