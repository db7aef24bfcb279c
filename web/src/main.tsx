/* @refresh reload */
import { Route, Router } from '@solidjs/router';
import { lazy } from 'solid-js';
import { render } from 'solid-js/web';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { Frame } from './parts/frame.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/document.css';
import './style/print.css';
import { applyTheme } from './theme.ts';

applyTheme();

render(
  () => (
    <Router root={Frame}>
      <Route path="/" component={lazy(() => import('./pages/overview.tsx'))} />
      <Route path="/initiatives" component={lazy(() => import('./pages/initiatives.tsx'))} />
      <Route path="/initiatives/:id" component={lazy(() => import('./pages/initiative.tsx'))} />
      <Route path="/events" component={lazy(() => import('./pages/events.tsx'))} />
      <Route path="/events/:id" component={lazy(() => import('./pages/event.tsx'))} />
      <Route path="/actors" component={lazy(() => import('./pages/actors.tsx'))} />
      <Route path="/actors/:id" component={lazy(() => import('./pages/actor.tsx'))} />
      <Route path="/facts" component={lazy(() => import('./pages/facts.tsx'))} />
      <Route path="/disagreements" component={lazy(() => import('./pages/disagreements.tsx'))} />
      <Route path="/documents" component={lazy(() => import('./pages/documents.tsx'))} />
      <Route path="/documents/:id" component={lazy(() => import('./pages/document.tsx'))} />
      <Route path="/search" component={lazy(() => import('./pages/search.tsx'))} />
      <Route path="*" component={lazy(() => import('./pages/missing.tsx'))} />
    </Router>
  ),
  document.getElementById('app')!,
);
