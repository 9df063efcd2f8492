import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { inBoth, useWords } from '../words/language.ts';
import { Form } from './Form.tsx';
import { ProblemNote } from './ProblemNote.tsx';

const words = inBoth({ close: 'Close' }, { close: 'Schließen' });

/** A form in a window of its own; what was refused is said in it, and forgotten when it is closed. */
export function FormModal<T>({
  asked,
  title,
  size = 'md',
  act,
  does,
  close,
  beside,
  children,
}: {
  /** What the form is about; null: it is closed. */
  asked: T | null;
  title: string;
  size?: 'md' | 'lg';
  act: { mutate: (asked: T) => void; reset: () => void; error: unknown; isPending: boolean };
  /** The word on the button. */
  does: string;
  close: () => void;
  /** Other buttons. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  const say = useWords(words);
  return (
    <Modal
      opened={asked !== null}
      onClose={() => {
        close();
        act.reset();
      }}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': say.close }}
    >
      {asked !== null && (
        <Form className="stack" submit={() => act.mutate(asked)}>
          {children}
          <ProblemNote error={act.error} />
          <div className="row">
            <Button type="submit" loading={act.isPending}>
              {does}
            </Button>
            {beside}
          </div>
        </Form>
      )}
    </Modal>
  );
}
