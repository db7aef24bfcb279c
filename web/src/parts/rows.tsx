import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type {
  ConflictView,
  DocumentRow,
  EventRow,
  FactView,
  InitiativeRow,
  Named,
  Statement,
  StepView,
} from '../../../src/http/client.ts';
import { amount, dateName, languageName, slugName, spanPath } from '../format.ts';
import { t } from '../strings.ts';
import { Evidence } from './evidence.tsx';
import { Status } from './status.tsx';

const to = (kind: string, id: string): string => `/${kind}/${encodeURIComponent(id)}`;

/** Names that lead to their actors, parted by commas. */
export function Actors(props: { readonly of: readonly Named[] }): JSX.Element {
  return (
    <For each={props.of}>
      {(n, i) => (
        <>
          {i() > 0 ? ', ' : ''}
          <A href={to('actors', n.id)}>{n.name}</A>
        </>
      )}
    </For>
  );
}

export function InitiativeRows(props: { readonly of: readonly InitiativeRow[] }): JSX.Element {
  return (
    <ul class="rows">
      <For each={props.of}>
        {(i) => (
          <li>
            <A class="name" href={to('initiatives', i.id)} lang={i.labels[0]?.lang}>
              {i.label}
            </A>
            <span class="meta">
              <Status of={i.status} />
              <Show when={i.stale}>
                <span class="stale" title={t.initiative.staleWhy}>
                  {t.initiative.stale}
                </span>
              </Show>
              <span class="quiet">
                {i.sector ?? ''} {i.last === null ? '' : `· ${dateName(i.last)}`} ·{' '}
                {t.initiative.documents(i.documentCount)}, {t.initiative.origins(i.originCount)}
              </span>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}

type AnyStep = StepView & { readonly initiative?: Named };

/** Steps of one date, status and initiative are one step with several sources. */
function grouped(steps: readonly AnyStep[]): readonly (readonly [AnyStep, ...AnyStep[]])[] {
  const groups = new Map<string, [AnyStep, ...AnyStep[]]>();
  for (const s of steps) {
    const key = `${s.date} ${s.status} ${s.initiative?.id ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(s);
    else groups.set(key, [s]);
  }
  return [...groups.values()];
}

function StepBody(props: { readonly of: AnyStep }): JSX.Element {
  return (
    <>
      <Evidence of={props.of.evidence} />
      <Show when={props.of.agents.length > 0 || props.of.speaker}>
        <p class="quiet">
          <Actors of={props.of.speaker ? [props.of.speaker] : props.of.agents} />
        </p>
      </Show>
    </>
  );
}

/** The steps of a timeline: date, status, the words they rest on. */
export function Steps(props: { readonly of: readonly AnyStep[] }): JSX.Element {
  return (
    <ol class="steps">
      <For each={grouped(props.of)}>
        {([first, ...others]) => (
          <li>
            <div class="when">
              <time>{dateName(first.date)}</time>
              <Status of={first.status} />
              <Show when={first.deadline?.endsWith('_REF') ? null : first.deadline}>
                {(by) => (
                  <span class="quiet">
                    {t.initiative.due} {dateName(by())}
                  </span>
                )}
              </Show>
            </div>
            <div class="what">
              <Show when={first.initiative}>
                {(i) => (
                  <A class="name" href={to('initiatives', i().id)}>
                    {i().name}
                  </A>
                )}
              </Show>
              <StepBody of={first} />
              <Show when={others.length > 0}>
                <details>
                  <summary>{t.initiative.otherSources(others.length)}</summary>
                  <For each={others}>{(s) => <StepBody of={s} />}</For>
                </details>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}

export function EventRows(props: { readonly of: readonly EventRow[] }): JSX.Element {
  return (
    <ul class="rows">
      <For each={props.of}>
        {(e) => (
          <li>
            <A class="name" href={to('events', e.id)}>
              {e.label}
            </A>
            <span class="meta">
              <Status of={e.status} />
              <span class="quiet">
                {e.kind} · {dateName(e.date)} · {t.initiative.documents(e.documentCount)},{' '}
                {t.initiative.origins(e.originCount)}
              </span>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}

export function FactTable(props: { readonly of: readonly FactView[] }): JSX.Element {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label={t.nav.facts}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.fact.indicator}</th>
            <th scope="col">{t.fact.value}</th>
            <th scope="col">{t.fact.period}</th>
            <th scope="col">{t.fact.modality}</th>
            <th scope="col">{t.fact.words}</th>
            <th scope="col">{t.fact.speaker}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.of}>
            {(f) => (
              <tr>
                <td>
                  {f.indicator === null ? <span class="quiet">{t.fact.unnamed}</span> : slugName(f.indicator)}
                </td>
                <td class="number">
                  {t.approx[f.approx]}
                  {amount(f.value, f.unit)}
                  {f.direction === 'up' ? ' ↑' : f.direction === 'down' ? ' ↓' : ''}
                </td>
                <td>{f.period === null ? '' : dateName(f.period)}</td>
                <td>{f.modality}</td>
                <td lang={f.evidence.lang}>
                  <A class="words" href={spanPath(f.evidence.documentId, f.evidence.start, f.evidence.end)}>
                    {f.evidence.words}
                  </A>
                </td>
                <td>
                  {f.speaker === null ? (
                    <span class="quiet">{t.fact.narration}</span>
                  ) : (
                    <Actors of={[f.speaker]} />
                  )}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

export function Statements(props: { readonly of: readonly Statement[] }): JSX.Element {
  return (
    <For each={props.of}>
      {(s) => (
        <div class="statement">
          <Show when={s.speaker}>
            {(who) => (
              <p class="who">
                <Actors of={[who()]} /> <span class="quiet">{dateName(s.date)}</span>
              </p>
            )}
          </Show>
          <Evidence of={s.evidence} bare />
          <For each={s.aligned}>{(other) => <Evidence of={other} bare />}</For>
        </div>
      )}
    </For>
  );
}

export function Conflicts(props: { readonly of: readonly ConflictView[] }): JSX.Element {
  return (
    <For each={props.of}>
      {(c) => (
        <article class="conflict">
          <p class="claim">{c.claim}</p>
          <p>
            <strong>{slugName(c.kind)}</strong>: {c.reason}
          </p>
          <For each={c.evidence}>{(e) => <Evidence of={e} />}</For>
        </article>
      )}
    </For>
  );
}

export function DocumentRows(props: { readonly of: readonly DocumentRow[] }): JSX.Element {
  return (
    <ul class="rows">
      <For each={props.of}>
        {(d) => (
          <li>
            <A class="name" href={to('documents', d.id)} lang={d.lang}>
              {d.title ?? d.path ?? t.noTitle}
            </A>
            <span class="quiet meta">
              {languageName(d.lang)} · {dateName(d.published)}
              {d.sources.length > 0 ? ` · ${d.sources.map((s) => s.name).join(', ')}` : ''}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
