import { useQuery } from '@tanstack/react-query';
import { setup } from '../api/queries.ts';
import { useWords } from '../words/language.ts';
import { sampleWords } from '../words/sample.ts';

/** In the sample: says so on every page, with the way back where one is known. */
export function SampleLine() {
  const say = useWords(sampleWords);
  const { data } = useQuery(setup);
  if (data?.sample !== 'here') return null;
  return (
    <p className="whereabouts">
      {say.here} {data.home !== null && <a href={data.home}>{say.home}</a>}
    </p>
  );
}
