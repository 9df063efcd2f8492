import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The way to an application from a list of hundreds: an anchor alone, for the router's own costs ten times as much to draw. */
export function ApplicationLink({
  id,
  className,
  title,
  children,
}: {
  id: string;
  className: string;
  title?: string | undefined;
  children: ReactNode;
}) {
  const navigate = useNavigate();
  return (
    <a
      className={className}
      data-item={id}
      href={`/applications/${id}`}
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        // Another tab or window is the browser's business.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void navigate({ to: '/applications/$id', params: { id } });
      }}
    >
      {children}
    </a>
  );
}
