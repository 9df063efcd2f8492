import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Owner } from './api/types.ts';
import { NotHere } from './components/NotHere.tsx';
import { Trouble } from './components/Trouble.tsx';
import { Shell } from './shell/Shell.tsx';

export interface RouterContext {
  client: QueryClient;
  owner: Owner;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotHere,
  errorComponent: ({ error, reset }) => <Trouble error={error} again={reset} />,
});

/** Pages are loaded when they are first opened; the router fetches them on hover. */
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/pipeline/Pipeline.tsx'), 'Pipeline'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/welcome',
    component: lazyRouteComponent(() => import('./pages/welcome/Welcome.tsx'), 'Welcome'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/new',
    component: lazyRouteComponent(
      () => import('./pages/newApplication/NewApplication.tsx'),
      'NewApplication',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications/$id',
    component: lazyRouteComponent(
      () => import('./pages/application/ApplicationPage.tsx'),
      'ApplicationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/approvals',
    component: lazyRouteComponent(() => import('./pages/approvals/Approvals.tsx'), 'Approvals'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./pages/inbox/Inbox.tsx'), 'Inbox'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks',
    component: lazyRouteComponent(() => import('./pages/tasks/Tasks.tsx'), 'Tasks'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mailboxes',
    component: lazyRouteComponent(() => import('./pages/mailboxes/Mailboxes.tsx'), 'Mailboxes'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('./pages/settings/Settings.tsx'), 'Settings'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('./pages/importCsv/Import.tsx'), 'Import'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./pages/calendar/Calendar.tsx'), 'Calendar'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/playbooks',
    component: lazyRouteComponent(() => import('./pages/playbooks/Playbooks.tsx'), 'Playbooks'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/letters',
    component: lazyRouteComponent(() => import('./pages/letters/Letters.tsx'), 'Letters'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/statistics',
    component: lazyRouteComponent(() => import('./pages/statistics/Statistics.tsx'), 'Statistics'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/clients',
    component: lazyRouteComponent(() => import('./pages/clients/Clients.tsx'), 'Clients'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./pages/invitation/Invitation.tsx'), 'Invitation'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  context: undefined as unknown as RouterContext,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
