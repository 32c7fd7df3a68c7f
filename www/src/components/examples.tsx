import { matches, type Example } from "../examples";
import { usePage } from "../page";
import { toAddress } from "../state";

/** Real-life cases, each an address. */
export function Examples({ examples }: { examples: Example[] }) {
  const { state, t } = usePage();
  return (
    <nav class="examples" aria-label={t.form.examples}>
      <span>{t.form.examples}</span>
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <a
              class="chip"
              href={toAddress({ ...state, ...example.state })}
              aria-current={matches(state, example) ? "true" : undefined}
            >
              {t.examples[example.name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
