import { A, useNavigate, useSearchParams } from '@solidjs/router';
import { type JSX, type ParentProps, Suspense, createSignal } from 'solid-js';
import { t } from '../strings.ts';
import { type Theme, applyTheme, chosenTheme } from '../theme.ts';

const LINKS = [
  ['/', t.nav.overview],
  ['/initiatives', t.nav.initiatives],
  ['/events', t.nav.events],
  ['/actors', t.nav.actors],
  ['/facts', t.nav.facts],
  ['/disagreements', t.nav.disagreements],
  ['/documents', t.nav.documents],
] as const;

function SearchBox(): JSX.Element {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const q = new FormData(event.currentTarget as HTMLFormElement).get('q');
    if (typeof q === 'string' && q.trim() !== '') navigate(`/search?q=${encodeURIComponent(q.trim())}`);
  };
  return (
    <form class="search-box" role="search" onSubmit={submit}>
      <label class="unseen" for="q">
        {t.search.label}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        value={String(params['q'] ?? '')}
        placeholder={t.search.placeholder}
      />
    </form>
  );
}

function ThemeChoice(): JSX.Element {
  const [theme, setTheme] = createSignal(chosenTheme());
  const choose = (event: Event & { currentTarget: HTMLSelectElement }): void => {
    const next = event.currentTarget.value as Theme;
    applyTheme(next);
    setTheme(next);
  };
  return (
    <label class="theme">
      <span class="unseen">{t.theme.label}</span>
      <select value={theme()} onChange={choose}>
        <option value="system">{t.theme.system}</option>
        <option value="light">{t.theme.light}</option>
        <option value="dark">{t.theme.dark}</option>
      </select>
    </label>
  );
}

/** What stands around every page: name, navigation, search, theme. */
export function Frame(props: ParentProps): JSX.Element {
  return (
    <>
      <a class="skip" href="#page">
        {t.skip}
      </a>
      <header class="top">
        <A href="/" class="brand" end>
          <img src="/mark.svg" alt="" width="24" height="24" />
          {t.name}
        </A>
        <nav aria-label={t.main}>
          <ul>
            {LINKS.map(([href, label]) => (
              <li>
                <A href={href} end={href === '/'}>
                  {label}
                </A>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox />
        <ThemeChoice />
      </header>
      <main id="page" tabindex="-1">
        <Suspense fallback={<p class="quiet">{t.loading}</p>}>{props.children}</Suspense>
      </main>
    </>
  );
}
