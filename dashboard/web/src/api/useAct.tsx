import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useSays } from '../components/useSays.ts';

/**
 * Does something that the owner asked for. What comes of it arrives by the event stream; a refusal is shown as the
 * sentence that it is, unless the caller shows it itself (`quiet`).
 */
export function useAct<In, Out>(
  act: (input: In) => Promise<Out>,
  options: { done?: (out: Out, input: In) => void; quiet?: boolean } = {},
): UseMutationResult<Out, Error, In> {
  const says = useSays();
  return useMutation({
    mutationFn: act,
    onSuccess: (out, input) => options.done?.(out, input),
    onError: (error) => {
      if (options.quiet !== true)
        notifications.show({
          id: 'refused',
          message: says(error),
          autoClose: 10_000,
          role: 'alert',
        });
    },
  });
}
