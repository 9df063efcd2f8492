import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles/desk.css';
import './styles/parts.css';
import './styles/letter.css';
import './styles/timeline.css';
import './styles/tables.css';
import './styles/narrow.css';
import './styles/print.css';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { ApiProblem } from './api/request.ts';
import { theme, variables } from './theme.ts';

const client = new QueryClient({
  defaultOptions: {
    // Offline is said at once and by itself (api/request.ts), never waited out in silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      // The server says what changed (api/live.ts); asking again by the clock would only be noise.
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof ApiProblem && error.kind === 'offline' && count < 3,
    },
  },
});

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        colorSchemeManager={localStorageColorSchemeManager({ key: 'followthrough-scheme' })}
      >
        <QueryClientProvider client={client}>
          <Notifications position="bottom-center" limit={3} />
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
