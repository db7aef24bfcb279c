import { For, type JSX, Show, createResource } from 'solid-js';
import { api } from '../api.ts';
import { languageName } from '../format.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Section, Title } from '../parts/heading.tsx';
import { useId } from '../parts/id.ts';
import { Loaded } from '../parts/loaded.tsx';
import { EventRows, InitiativeRows, Statements } from '../parts/rows.tsx';
import { t } from '../strings.ts';

function Labels(props: {
  readonly of: readonly { readonly text: string; readonly lang: string }[];
}): JSX.Element {
  return (
    <For each={props.of}>
      {(n) => (
        <span class="label" lang={n.lang}>
          {n.text} <span class="quiet">{languageName(n.lang)}</span>
        </span>
      )}
    </For>
  );
}

/** One actor: names in every script, what they said, where they are named. */
export default function Actor(): JSX.Element {
  const id = useId();
  const [actor, { refetch }] = createResource(id, (wanted) => api.actor(wanted));
  return (
    <Loaded of={actor} retry={() => void refetch()}>
      {(a) => (
        <>
          <Title text={a.name}>
            <p class="quiet">
              {a.type} · {t.initiative.documents(a.documentCount)}
            </p>
          </Title>
          <dl class="about">
            <dt>{t.actor.names}</dt>
            <dd>
              <Labels of={a.names} />
            </dd>
            <Show when={a.roles.length > 0}>
              <dt>{t.actor.roles}</dt>
              <dd>
                <Labels of={a.roles} />
              </dd>
            </Show>
          </dl>
          <Section title={t.actor.statements} when={a.statements.length > 0}>
            <Statements of={a.statements} />
          </Section>
          <Section title={t.actor.initiatives} when={a.initiatives.length > 0}>
            <InitiativeRows of={a.initiatives} />
          </Section>
          <Section title={t.actor.events} when={a.events.length > 0}>
            <EventRows of={a.events} />
          </Section>
          <Section title={t.actor.mentions} count={a.mentionCount}>
            <For each={a.mentions}>{(m) => <Evidence of={m} />}</For>
          </Section>
        </>
      )}
    </Loaded>
  );
}
