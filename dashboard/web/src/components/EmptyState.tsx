import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing there: says so and teaches one thing. */
export function EmptyState({
  title,
  says,
  children,
}: {
  title: string;
  says: string;
  children?: ReactNode;
}) {
  return (
    <section className="empty">
      <Title order={2}>{title}</Title>
      <Text>{says}</Text>
      {children}
    </section>
  );
}
