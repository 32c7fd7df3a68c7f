import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type uPlot from "uplot";
import { addDays, daysBetween, fromTime } from "../dates";
import { usePage } from "../page";

export interface Series {
  label: string;
  /** Names of tokens. */
  stroke: string;
  fill?: string;
  /** One value for each of the days. */
  values: number[];
  dashed?: boolean;
  /** It changes from one day to the next, never in between. */
  stepped?: boolean;
}

interface Mark {
  date: string;
  label?: string;
  kind: "period" | "today" | "due";
}

export interface Dot {
  date: string;
  value: number;
}

/** What the chart says about one day. */
export interface Told {
  rows: { label: string; value: string; token?: string }[];
  total?: { label: string; value: string };
}

interface Props {
  /** Days in order of time, the first and the last among them; the chart draws straight lines between them. */
  days: string[];
  series: Series[];
  marks: Mark[];
  dots?: Dot[];
  label: string;
  currency: string;
  /** Shown when the chart is reached with the keyboard. */
  start: string;
  tell(date: string): Told;
}

/** Values over time, with a cursor for mouse, finger and keyboard that tells about any day. */
export function Chart(props: Props) {
  const { f, lang } = usePage();
  const { days, start, tell } = props;
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | undefined>(undefined);
  const [area, setArea] = useState<Area>();
  const [day, setDay] = useState<string>();
  const from = days[0] ?? start;
  const last = days.at(-1) ?? from;

  useEffect(() => {
    let left = false;
    let stop = () => {};
    void import("../plot").then(({ draw }) => {
      if (left || host.current === null) return;
      const drawn = draw(host.current, props, f, lang, (made) => {
        plot.current = made;
        setArea(areaOf(made));
      });
      stop = drawn.stop;
    });
    return () => {
      left = true;
      plot.current = undefined;
      stop();
    };
  }, [props.series, props.marks, props.dots, lang]);

  const within = (date: string) => (date < from ? from : date > last ? last : date);
  const pointed = day === undefined ? undefined : within(day);
  const told = pointed === undefined ? undefined : tell(pointed);

  function point(event: PointerEvent) {
    const made = plot.current;
    if (made === undefined) return;
    const place = event.clientX - made.over.getBoundingClientRect().left;
    setDay(within(fromTime(Math.round(made.posToVal(place, "x") / 86_400) * 86_400_000)));
  }

  function step(event: KeyboardEvent) {
    const now = pointed ?? within(start);
    const steps: Record<string, string> = {
      ArrowLeft: addDays(now, -1),
      ArrowRight: addDays(now, 1),
      PageUp: addDays(now, -30),
      PageDown: addDays(now, 30),
      Home: from,
      End: last,
    };
    const next = steps[event.key];
    if (event.key === "Escape") setDay(undefined);
    if (next === undefined) return;
    event.preventDefault();
    setDay(within(next));
  }

  const position = area !== undefined && pointed !== undefined ? place(area, from, last, pointed) : undefined;
  return (
    <div
      class="chart"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={daysBetween(from, last)}
      aria-valuenow={daysBetween(from, pointed ?? within(start))}
      aria-valuetext={sentence(f.date(pointed ?? within(start)), told ?? tell(within(start)))}
      onFocus={() => setDay((known) => known ?? within(start))}
      onBlur={() => setDay(undefined)}
      onKeyDown={step}
      onPointerMove={point}
      onPointerDown={point}
      // A finger is lifted to read what it has pointed at.
      onPointerLeave={(event) => event.pointerType === "mouse" && setDay(undefined)}
    >
      <div class="plot" ref={host} />
      {position !== undefined && told !== undefined && pointed !== undefined && area !== undefined && (
        <Pointed left={position} area={area} title={f.date(pointed)} told={told} />
      )}
    </div>
  );
}

/** Where the plot lies within the chart, in pixels. */
interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

function areaOf(made: uPlot): Area {
  const { offsetLeft, offsetTop, clientWidth, clientHeight } = made.over;
  return { left: offsetLeft, top: offsetTop, width: clientWidth, height: clientHeight };
}

function place(area: Area, from: string, last: string, date: string): number {
  return area.left + (area.width * daysBetween(from, date)) / Math.max(1, daysBetween(from, last));
}

function sentence(date: string, told: Told): string {
  const rows = told.rows.map(({ label, value }) => `${label} ${value}`);
  const total = told.total === undefined ? [] : [`${told.total.label} ${told.total.value}`];
  return `${date}: ${[...total, ...rows].join(", ")}`;
}

function Pointed({ left, area, title, told }: { left: number; area: Area; title: string; told: Told }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(180);
  useLayoutEffect(() => setWidth(box.current?.offsetWidth ?? 180), [title, told]);
  const right = area.left + area.width;
  const beside = left + 12 + width > right ? Math.max(0, left - 12 - width) : left + 12;
  return (
    <div class="pointed" aria-hidden="true">
      <div class="pointer" style={{ left: `${left}px`, top: `${area.top}px`, height: `${area.height}px` }} />
      <div class="told" ref={box} style={{ left: `${beside}px`, top: `${area.top + area.height - 8}px` }}>
        <p>{title}</p>
        <table>
          <tbody>
            {told.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">
                  {row.token && <span class={`key ${row.token}`} />}
                  {row.label}
                </th>
                <td>{row.value}</td>
              </tr>
            ))}
            {told.total && (
              <tr class="total">
                <th scope="row">{told.total.label}</th>
                <td>{told.total.value}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}
