import { clocksDiffer, placeOfZone, sayExactly, sayMoment, sayTime } from '../time/say.ts';
import { useNow } from '../time/useNow.ts';
import { inBoth, useReader, useWords } from '../words/language.ts';

const words = inBoth(
  { there: (time: string, place: string, here: string) => `${time} in ${place}, ${here} for you` },
  { there: (time, place, here) => `${time} in ${place}, ${here} bei Ihnen` },
);

/**
 * A moment as people say it, the exact instant on hover. With the recipient's `zone`, their clock comes first and the
 * reader's beside it: "Thursday 9:40 in Seattle, 18:40 for you".
 */
export function When({ at, zone }: { at: string | number; zone?: string | null | undefined }) {
  const reader = useReader();
  const say = useWords(words);
  const now = useNow(Math.abs(new Date(at).getTime() - Date.now()) < 120_000 ? 1000 : 10_000);
  const instant = new Date(at).getTime();
  const saying = { zone: reader.zone, language: reader.language, now };
  const differs = typeof zone === 'string' && clocksDiffer(instant, zone, reader.zone);
  const near = Math.abs(instant - now) < 55 * 60_000;
  const text =
    differs && !near
      ? say.there(
          sayMoment(instant, { ...saying, zone }),
          placeOfZone(zone),
          sayTime(instant, saying),
        )
      : sayMoment(instant, saying);
  const exactly = differs
    ? `${sayExactly(instant, saying)} · ${sayExactly(instant, { ...saying, zone })}`
    : sayExactly(instant, saying);
  return (
    <time dateTime={new Date(instant).toISOString()} title={exactly}>
      {text}
    </time>
  );
}
