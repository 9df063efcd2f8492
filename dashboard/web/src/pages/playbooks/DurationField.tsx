import { NumberInput, Select } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../words/language.ts';
import { playbookWords } from '../../words/playbooks.ts';

/** Units of an ISO 8601 duration as playbooks use them, with how each is written. */
const UNITS = {
  S: (n: number) => `PT${n}S`,
  MIN: (n: number) => `PT${n}M`,
  H: (n: number) => `PT${n}H`,
  D: (n: number) => `P${n}D`,
  BD: (n: number) => `P${n}BD`,
  W: (n: number) => `P${n}W`,
  M: (n: number) => `P${n}M`,
} as const;
type Unit = keyof typeof UNITS;

/** A number and a unit in place of `P7D`. */
export function DurationField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const say = useWords(playbookWords);
  const id = useId();
  const { count, unit } = read(value);
  return (
    <div className="duration">
      <label htmlFor={id}>{label}</label>
      <NumberInput
        id={id}
        size="xs"
        min={0}
        max={999}
        allowDecimal={false}
        value={count}
        onChange={(next) => onChange(UNITS[unit](Number(next)))}
      />
      <Select
        aria-label={`${label}: ${say.unit}`}
        size="xs"
        allowDeselect={false}
        data={Object.entries(say.units).map(([name, says]) => ({ value: name, label: says }))}
        value={unit}
        onChange={(next) => onChange(UNITS[(next ?? 'D') as Unit](count))}
      />
    </div>
  );
}

function read(value: string): { count: number; unit: Unit } {
  const match = /^P(T?)(\d+)(BD|[SMHDW])$/.exec(value);
  const letter = match?.[3] ?? 'D';
  const unit = match?.[1] === 'T' && letter === 'M' ? 'MIN' : (letter as Unit);
  return { count: Number(match?.[2] ?? 0), unit };
}
