import './Statistics.css';

interface Props {
  figures: readonly { name: string; value: string }[];
}

/** Numbers, each with what it counts. */
export function Figures({ figures }: Props) {
  return (
    <dl class="figures">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
