import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isOpening, type Example } from "../examples";
import { usePage } from "../page";
import type { View } from "../state";
import { Examples } from "./examples";
import { Icon } from "./icon";

interface Props {
  view: View;
  form: ComponentChildren;
  examples: Example[];
  /** The one figure or date; undefined while there is none. */
  answer: { kicker: string; figure: string; notes: string[] } | undefined;
  /** The input is incomplete: what is shown is the last that was not. */
  stale: boolean;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

/** The four calculators have one form: fields, answer, and what follows from it. */
export function Calculator({ view, form, examples, answer, stale, actions, children }: Props) {
  const { t, state, library, failed } = usePage();
  const example = isOpening(state, t);
  // Its place is kept, so that nothing moves under the first key pressed.
  const [opened] = useState(example);
  const results = useRef<HTMLDivElement>(null);
  // The answer is painted before what follows from it is reckoned.
  const [painted, setPainted] = useState(false);
  const answered = answer !== undefined;
  useEffect(() => {
    if (!answered) return;
    const timer = setTimeout(() => setPainted(true));
    return () => clearTimeout(timer);
  }, [answered]);
  return (
    <main class={answered ? "calculator" : "calculator unanswered"} id="main">
      <header class="intro">
        <h1>{t.views[view].title}</h1>
        <p>
          {t.views[view].lead} {opened && <span class={example ? "" : "gone"}>{t.form.example}</span>}
        </p>
      </header>
      <div class="columns">
        <div class="left">
          {form}
          <Examples examples={examples} />
        </div>
        <div class="right">
          <div class="answering">
            <section
              class={stale ? "answer stale" : "answer"}
              id="result"
              tabIndex={-1}
              aria-live="polite"
              aria-atomic="true"
            >
              {answer === undefined ? (
                <>
                  <p class="kicker">{failed ? t.failed : library === undefined ? t.loading : t.form.incomplete}</p>
                  <p class="figure empty" aria-hidden="true">
                    –
                  </p>
                  <p class="notes" />
                </>
              ) : (
                <>
                  <p class="kicker">{answer.kicker}</p>
                  <p class="figure">{answer.figure}</p>
                  <p class="notes">{answer.notes.join(" · ")}</p>
                </>
              )}
            </section>
            {answer !== undefined && (
              <button type="button" class="quiet jump" onClick={() => results.current?.scrollIntoView()}>
                {t.details}
                <Icon name="down" />
              </button>
            )}
          </div>
          <div class="results" ref={results}>
            {actions}
            {painted && children}
          </div>
        </div>
      </div>
    </main>
  );
}
