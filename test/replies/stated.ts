/** What a raw report states of itself in fields, read on its own, apart from the code under test. */
export interface Stated {
  addresses: string[];
  permanent: boolean | null;
}

/** The fields of RFC 3464 and Exim's own; of several recipients any may be named, and their verdicts must agree. */
export function statedIn(raw: string): Stated {
  const text = raw.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  const addresses = [
    ...field(text, 'final-recipient'),
    ...field(text, 'original-recipient'),
    ...field(text, 'x-failed-recipients').flatMap((value) => value.split(',')),
  ].flatMap((value) => /[^\s<>;,:"]+@[^\s<>;,"]+/.exec(value.replace(/^[\w-]+;/, ''))?.[0] ?? []);
  const groups = text.split(/\n\n+/).filter((group) => /^final-recipient:/im.test(group));
  const verdicts = new Set(
    groups.map((group) => {
      const action = field(group, 'action')[0]?.toLowerCase() ?? '';
      const status = /^([245])\.\d+\.[1-9]/.exec(field(group, 'status')[0] ?? '')?.[1];
      return action.startsWith('delayed')
        ? false
        : status === '5'
          ? true
          : status === '4'
            ? false
            : null;
    }),
  );
  const [only] = verdicts;
  return {
    addresses: [...new Set(addresses.map((address) => address.toLowerCase()))],
    permanent: verdicts.size === 1 && only !== undefined ? only : null,
  };
}

function field(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`^${name}:[ \\t]*(.*)$`, 'gim'))].map(
    (found) => found[1]?.trim() ?? '',
  );
}
