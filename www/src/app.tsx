import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { opening } from "./examples";
import {
  recallLang,
  recallLaw,
  recallTheme,
  rememberLang,
  rememberLaw,
  rememberTheme,
  type Theme,
} from "./preferences";
import { PageContext, usePage, type Library, type Page } from "./page";
import { Icon } from "./components/icon";
import { countriesOf, lawsOf } from "./components/invoice-form";
import { fromAddress, toAddress, type State, type View } from "./state";
import { Due } from "./views/due";
import { Laws } from "./views/laws";
import { Owed } from "./views/owed";
import { Parts } from "./views/billing";
import { Remind } from "./views/remind";
import { Statement } from "./views/statement";
import { localeOf, type Lang } from "./words";

/** Calculators in the order of the tabs. */
const tabs = ["owed", "due", "parts", "remind"] as const;

const views: Record<View, () => preact.JSX.Element> = {
  owed: Owed,
  due: Due,
  parts: Parts,
  remind: Remind,
  laws: Laws,
  statement: Statement,
};

/** The browser takes only so many changes of the address in a while. */
const SETTLED = 200;

/** A call that is sure to be answered. */
const trivial: Parameters<Library["assess"]> = [
  { issued: "2024-01-15", total: 1, terms: "30 days" },
  { policy: "FR", asOf: "2025-01-15" },
];

/** Lets the browser do what waits, then goes on. */
function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

export function App() {
  const [lang, setLang] = useState<Lang>(recallLang);
  const [state, setState] = useState<State>(() => fromAddress(location.hash, opening(recallLaw(), localeOf(lang).t)));
  const [library, setLibrary] = useState<Library>();
  const [failed, setFailed] = useState(false);
  /** The state as an address gave it: that address stands already. */
  const given = useRef(state);
  const words = useMemo(() => localeOf(lang), [lang]);

  useEffect(() => {
    // Fetched once the fields are on the screen, compiled away from the main thread before the first call needs it. What
    // the first of a kind costs is paid in turns of their own, so that none of them holds up whoever is typing.
    const load = async () => {
      const coming = import("./engine");
      await turn();
      localeOf(lang).f.warm();
      const arrived = await coming;
      await arrived.init();
      const firsts = [
        () => arrived.assess(...trivial),
        () => arrived.parseTerms("30 days"),
        () => lawsOf(arrived),
        () => countriesOf(arrived, localeOf(lang)),
      ];
      for (const first of firsts) {
        await turn();
        first();
      }
      await turn();
      setLibrary(arrived);
    };
    requestAnimationFrame(() => setTimeout(() => load().catch(() => setFailed(true))));
  }, []);

  const change = useCallback((patch: Partial<State>) => {
    if (patch.law !== undefined) rememberLaw(patch.law);
    setState((known) => ({ ...known, ...patch }));
  }, []);

  useEffect(() => {
    if (state === given.current) return;
    const timer = setTimeout(() => history.replaceState(null, "", toAddress(state)), SETTLED);
    return () => clearTimeout(timer);
  }, [state]);

  useEffect(() => {
    const follow = () => setState((known) => (given.current = fromAddress(location.hash, known)));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  const { view } = state;
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${words.t.views[view].title} – ${words.t.brand}`;
  }, [lang, view, words]);

  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) scrollTo(0, 0);
    first.current = false;
  }, [view]);

  const page: Page = { ...words, state, change, library, failed };
  const Shown = views[view];
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#result" onClick={skip}>
        {words.t.skip}
      </a>
      <Head
        choose={(chosen) => {
          rememberLang(chosen);
          setLang(chosen);
        }}
      />
      <Shown key={view} />
      <Foot />
    </PageContext.Provider>
  );
}

/** The fragment of the address is the state: the link only moves the focus. */
function skip(event: MouseEvent) {
  event.preventDefault();
  document.getElementById("result")?.focus();
}

function Head({ choose }: { choose(lang: Lang): void }) {
  const { t, state, lang } = usePage();
  return (
    <header class="head">
      <a class="brand" href={toAddress({ ...state, view: "owed" })}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 20v-6h5v6zm6.5 0V10h5v10zM16 20V5h5v15z" />
        </svg>
        {t.brand}
      </a>
      <nav class="tabs" aria-label={t.nav}>
        {tabs.map((view) => (
          <a key={view} href={toAddress({ ...state, view })} aria-current={state.view === view ? "page" : undefined}>
            <Icon name={view} />
            {t.views[view].tab}
          </a>
        ))}
      </nav>
      <div class="tools">
        <div class="langs" role="group" aria-label="Langue / Language">
          {(["fr", "en"] as const).map((code) => (
            <button
              type="button"
              key={code}
              lang={code}
              aria-pressed={lang === code}
              aria-label={`${code.toUpperCase()} – ${localeOf(code).t.language}`}
              onClick={() => choose(code)}
            >
              {code.toUpperCase()}
            </button>
          ))}
        </div>
        <ThemeButton />
      </div>
    </header>
  );
}

const themes: { [current in Theme]: { next: Theme; icon: "auto" | "sun" | "moon" } } = {
  auto: { next: "light", icon: "auto" },
  light: { next: "dark", icon: "sun" },
  dark: { next: "auto", icon: "moon" },
};

function ThemeButton() {
  const { t } = usePage();
  const [theme, setTheme] = useState(recallTheme);
  useLayoutEffect(() => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const { next, icon } = themes[theme];
  const label = t.pair(t.theme.label, t.theme[theme]);
  return (
    <button
      type="button"
      class="theme"
      aria-label={label}
      title={label}
      onClick={() => {
        rememberTheme(next);
        setTheme(next);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

function Foot() {
  const { t, f, state, library } = usePage();
  const law = library && lawsOf(library).find(({ code }) => code === state.law);
  return (
    <footer class="foot">
      <p>{t.footer.promise}</p>
      <p>
        {t.footer.caveat} {law && t.footer.checked(f.date(law.checked))}
      </p>
      <p>
        <a href={toAddress({ ...state, view: "laws" })}>{t.footer.countries}</a>
      </p>
    </footer>
  );
}
