import type { ReactNode } from 'react';

/** Fields that are sent together; what becomes of them is `submit`'s business, never the browser's. */
export function Form({
  submit,
  className,
  children,
}: {
  submit: () => void;
  className?: string;
  children: ReactNode;
}) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
    </form>
  );
}
