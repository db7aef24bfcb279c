import { A } from '@solidjs/router';
import { For, type JSX, Show, createResource } from 'solid-js';
import type { InitiativeView } from '../../../src/http/client.ts';
import { api } from '../api.ts';
import { languageName } from '../format.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Section, Title } from '../parts/heading.tsx';
import { useId } from '../parts/id.ts';
import { Loaded } from '../parts/loaded.tsx';
import {
  Actors,
  Conflicts,
  EventRows,
  FactTable,
  InitiativeRows,
  Statements,
  Steps,
} from '../parts/rows.tsx';
import { Status } from '../parts/status.tsx';
import { t } from '../strings.ts';

function About(props: { readonly of: InitiativeView }): JSX.Element {
  return (
    <dl class="about">
      <Show when={props.of.labels.length > 1}>
        <dt>{t.initiative.alsoCalled}</dt>
        <dd>
          <For each={props.of.labels.slice(1)}>
            {(l) => (
              <span class="label" lang={l.lang}>
                {l.text} <span class="quiet">{languageName(l.lang)}</span>
              </span>
            )}
          </For>
        </dd>
      </Show>
      <Show when={props.of.parties.length > 0}>
        <dt>{t.initiative.parties}</dt>
        <dd>
          <Actors of={props.of.parties} />
        </dd>
      </Show>
      <Show when={props.of.places.length > 0}>
        <dt>{t.initiative.places}</dt>
        <dd>
          <Actors of={props.of.places} />
        </dd>
      </Show>
      <Show when={props.of.partOf}>
        {(whole) => (
          <>
            <dt>{t.initiative.partOf}</dt>
            <dd>
              <A href={`/initiatives/${encodeURIComponent(whole().id)}`}>{whole().name}</A>
            </dd>
          </>
        )}
      </Show>
    </dl>
  );
}

/** One initiative: what moved when, on whose words, with which figures. */
export default function Initiative(): JSX.Element {
  const id = useId();
  const [initiative, { refetch }] = createResource(id, (wanted) => api.initiative(wanted));
  return (
    <Loaded of={initiative} retry={() => void refetch()}>
      {(i) => (
        <>
          <Title text={i.label} {...(i.labels[0] ? { lang: i.labels[0].lang } : {})}>
            <p>
              <Status of={i.status} />{' '}
              <Show when={i.stale}>
                <span class="stale" title={t.initiative.staleWhy}>
                  {t.initiative.stale}
                </span>
              </Show>{' '}
              <span class="quiet">
                {i.sector === null ? '' : `${i.sector} · `}
                {t.initiative.documents(i.documentCount)}, {t.initiative.origins(i.originCount)}
              </span>
            </p>
          </Title>
          <About of={i} />
          <Section title={t.initiative.timeline}>
            <Show when={i.timeline.length > 0} fallback={<p class="quiet">{t.empty.timeline}</p>}>
              <Steps of={i.timeline} />
            </Show>
          </Section>
          <Section title={t.initiative.facts} when={i.facts.length > 0}>
            <FactTable of={i.facts} />
          </Section>
          <Section title={t.initiative.conflicts} when={i.conflicts.length > 0}>
            <Conflicts of={i.conflicts} />
          </Section>
          <Section title={t.initiative.quotes} when={i.quotes.length > 0}>
            <Statements of={i.quotes} />
          </Section>
          <Section title={t.initiative.evidence} count={i.evidence.length}>
            <For each={i.evidence}>{(e) => <Evidence of={e} />}</For>
          </Section>
          <Section title={t.initiative.events} when={i.events.length > 0}>
            <EventRows of={i.events} />
          </Section>
          <Section title={t.initiative.related} when={i.related.length > 0}>
            <InitiativeRows of={i.related} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
