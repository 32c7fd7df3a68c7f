import type { Citation, Notice, Reason } from "echeance";
import { usePage } from "../page";
import type { Words } from "../words";
import { Icon } from "./icon";

type Group = keyof Words["why"]["groups"];

const groups: Group[] = ["due", "interest", "compensation", "allocation", "limitation", "billing", "other"];

function groupOf(code: string): Group {
  const head = code.split(".")[0] as Group;
  return groups.includes(head) ? head : "other";
}

/** The source of a statement, as a link where there is one. */
export function Source({ citation }: { citation: Citation }) {
  const { t } = usePage();
  if (citation.grade === "contract") return <span class="source">{t.grades.contract}</span>;
  const name = citation.ref === "practice" ? t.grades.practice : citation.ref;
  const [, start, end] = /^(.* )?(.*)$/s.exec(name) ?? [];
  const { url } = citation;
  return (
    <span class="source">
      {url?.startsWith("https://") ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {start}
          {/* No line begins with the sign alone. */}
          <span class="whole">
            {end}
            <Icon name="out" />
          </span>
          <span class="unseen"> ({t.why.external})</span>
        </a>
      ) : (
        name
      )}
      {citation.grade !== "statute" && <span class="grade">{t.grades[citation.grade]}</span>}
    </span>
  );
}

/** An agreement is one source, whichever of its points is meant. */
function keyOf({ grade, ref, url }: Citation): string {
  return grade === "contract" ? grade : `${ref} ${url}`;
}

export function Sources({ basis }: { basis: readonly Citation[] }) {
  return (
    <>
      {[...new Map(basis.map((citation) => [keyOf(citation), citation]))].map(([key, citation]) => (
        <Source citation={citation} key={key} />
      ))}
    </>
  );
}

/** Every figure's reason, by what it is about; a source that several in a row share stands once. */
export function Why({ reasons, currency }: { reasons: readonly Reason[]; currency: string }) {
  const { t, lang, library } = usePage();
  if (library === undefined || reasons.length === 0) return null;
  return (
    <section class="card" aria-labelledby="why">
      <h2 id="why">{t.why.title}</h2>
      <dl class="why">
        {groups.map((group) => {
          const own = reasons.filter(({ code }) => groupOf(code) === group);
          if (own.length === 0) return null;
          return (
            <div key={group}>
              <dt>{t.why.groups[group]}</dt>
              <dd>
                {own.map((reason, place) => (
                  <p key={place}>
                    {library.say(reason, lang, { currency })}
                    {sameSource(reason, own[place + 1]) || <Sources basis={reason.basis} />}
                  </p>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function sameSource(one: Reason, next: Reason | undefined): boolean {
  const keys = ({ basis }: Reason) => JSON.stringify(basis.map(keyOf));
  return next !== undefined && keys(one) === keys(next);
}

/** What the reader should know before relying on the figure. */
export function Notices({ notices, currency }: { notices: readonly Notice[]; currency: string }) {
  const { t, lang, library } = usePage();
  if (library === undefined || notices.length === 0) return null;
  return (
    <ul class="notices" aria-label={t.notices.title}>
      {notices.map((notice, place) => (
        <li key={place} class={notice.severity}>
          <Icon name={notice.severity === "warning" ? "warning" : "info"} />
          <p>
            {library.say(notice, lang, { currency })} <Sources basis={notice.basis} />
          </p>
        </li>
      ))}
    </ul>
  );
}
