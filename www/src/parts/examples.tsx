import { usePage } from "../page";
import { toAddress, type State } from "../state";
import type { Words } from "../words";

/** Real-life cases, each an address. */
export function Examples({ examples }: { examples: { name: keyof Words["examples"]; state: Partial<State> }[] }) {
  const { state, t } = usePage();
  return (
    <nav class="examples" aria-label={t.form.examples}>
      <span>{t.form.examples}</span>
      <ul>
        {examples.map(({ name, state: patch }) => (
          <li key={name}>
            <a class="chip" href={toAddress({ ...state, ...patch })}>
              {t.examples[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
