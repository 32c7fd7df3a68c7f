/** The drawing of a chart; loaded when the first chart is wanted. */

import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { seconds } from "./dates";
import type { Dot, Series } from "./components/chart";
import type { Format, Lang } from "./words";

interface Drawing {
  days: string[];
  series: Series[];
  marks: { date: string; label?: string; kind: "period" | "today" | "due" }[];
  dots?: Dot[];
  currency: string;
}

const DAY = 86_400;
/** Half the width of the longest label of the time axis, which stands in the middle under its mark. */
const HALF_LABEL = 28;

/** Draws into an element and draws again when its size or the colours change; `done` is called once a drawing stands. */
export function draw(
  host: HTMLElement,
  drawing: Drawing,
  f: Format,
  lang: Lang,
  done: (plot: uPlot) => void,
): { stop(): void } {
  let plot: uPlot | undefined;
  const redraw = () => {
    const next = build(host, drawing, f, lang, done);
    plot?.destroy();
    plot = next;
  };
  // Text on a canvas does not change when its font arrives.
  let stopped = false;
  void document.fonts.ready.then(() => stopped || redraw());
  const resized = new ResizeObserver(() => {
    if (plot === undefined || host.clientWidth === 0 || host.clientWidth === plot.width) return;
    redraw();
  });
  resized.observe(host);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", redraw);
  const themed = new MutationObserver(redraw);
  themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return {
    stop() {
      stopped = true;
      resized.disconnect();
      themed.disconnect();
      dark.removeEventListener("change", redraw);
      plot?.destroy();
    },
  };
}

function build(host: HTMLElement, drawing: Drawing, f: Format, lang: Lang, done: (plot: uPlot) => void): uPlot {
  const { days, series, marks, dots = [], currency } = drawing;
  const probe = host.appendChild(document.createElement("span"));
  const color = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const style = getComputedStyle(host);
  const font = (size: number) => `${size}px ${style.fontFamily}`;
  const [muted, line, strong, ink, surface] = ["ink-2", "line", "line-strong", "ink", "surface"].map(color) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const strokes = series.map(({ stroke }) => color(stroke));
  const fills = series.map(({ fill }) => (fill === undefined ? undefined : color(fill)));
  probe.remove();

  const compact = new Intl.NumberFormat(lang === "fr" ? "fr-FR" : "en-GB", {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  });
  const width = Math.max(240, host.clientWidth);
  const small = width < 520;
  const most = Math.max(...series.flatMap(({ values }) => values), 1);

  const [first = 0, last = 1] = [days[0], days.at(-1)].map((day) => day && seconds(day)) as [number, number];
  /** Pixels from a moment to the right edge, about. */
  const roomAfter = (time: number) => ((last - time) / Math.max(1, last - first)) * (width - 64) + 8;

  const annotate = (plot: uPlot) => {
    const { ctx, bbox } = plot;
    const ratio = devicePixelRatio;
    ctx.save();
    ctx.font = font(12 * ratio);
    ctx.textAlign = "left";
    ctx.textBaseline = "bottom";
    let free = -Infinity;
    for (const mark of marks) {
      const x = Math.round(plot.valToPos(seconds(mark.date), "x", true)) + 0.5;
      if (x < bbox.left || x > bbox.left + bbox.width + 1) continue;
      ctx.beginPath();
      ctx.lineWidth = mark.kind === "today" ? 1.5 * ratio : ratio;
      ctx.strokeStyle = mark.kind === "today" ? ink : strong;
      ctx.setLineDash(mark.kind === "period" ? [2 * ratio, 3 * ratio] : []);
      ctx.moveTo(x, bbox.top - (mark.kind === "period" ? 4 * ratio : 0));
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      if (mark.label === undefined) continue;
      const length = ctx.measureText(mark.label).width;
      const today = mark.kind === "today";
      const edge = bbox.left + bbox.width;
      const start = today ? Math.min(x - length / 2, edge - length) : x + 3 * ratio;
      if (!today && (start < free || start + length > edge + 4 * ratio)) continue;
      if (!today) free = start + length + 8 * ratio;
      ctx.fillStyle = today ? ink : muted;
      ctx.fillText(mark.label, start, today ? bbox.top - 18 * ratio : bbox.top - 3 * ratio);
    }
    ctx.setLineDash([]);
    for (const dot of dots) {
      const x = plot.valToPos(seconds(dot.date), "x", true);
      const y = plot.valToPos(dot.value, "y", true);
      ctx.beginPath();
      ctx.arc(x, y, 4.5 * ratio, 0, 2 * Math.PI);
      ctx.fillStyle = surface;
      ctx.fill();
      ctx.lineWidth = 2 * ratio;
      ctx.strokeStyle = ink;
      ctx.stroke();
    }
    ctx.restore();
  };

  const options: uPlot.Options = {
    width,
    height: host.clientHeight,
    padding: [marks.length > 0 ? 36 : 12, 8, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), "Etc/UTC"),
    scales: { x: { time: true }, y: { range: () => [0, most * 1.06] } },
    series: [
      {},
      ...series.map(
        ({ label, dashed, stepped }, place): uPlot.Series => ({
          label,
          stroke: strokes[place]!,
          ...(fills[place] === undefined ? {} : { fill: fills[place]! }),
          width: 2,
          pxAlign: 0,
          ...(stepped ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
          ...(dashed ? { dash: [6, 5] } : {}),
          points: { show: false },
        }),
      ),
    ],
    axes: [
      {
        stroke: muted,
        font: font(12),
        grid: { show: false },
        ticks: { stroke: line, size: 5, width: 1 },
        size: 30,
        space: small ? 64 : 84,
        values: (_, splits, __, ___, increment) =>
          splits.map((split) => (roomAfter(split) < HALF_LABEL ? "" : timeLabel(split, increment, f))),
      },
      {
        stroke: muted,
        font: font(12),
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        size: (plot, values) => axisWidth(plot, values, small),
        space: 44,
        values: (_, splits) => splits.map((split) => compact.format(split)),
      },
    ],
    // Only now does it know where its area lies.
    hooks: { draw: [annotate, done] },
  };
  return new uPlot(options, [days.map(seconds), ...series.map(({ values }) => values)] as uPlot.AlignedData, host);
}

function axisWidth(plot: uPlot, values: string[] | null, small: boolean): number {
  const longest = (values ?? []).reduce((most, value) => (value.length > most.length ? value : most), "");
  plot.ctx.save();
  plot.ctx.font = plot.axes[1]?.font?.[0] ?? plot.ctx.font;
  const width = plot.ctx.measureText(longest).width / devicePixelRatio;
  plot.ctx.restore();
  return Math.ceil(width) + (small ? 10 : 16);
}

function timeLabel(split: number, increment: number, f: Format): string {
  const date = new Date(split * 1000).toISOString().slice(0, 10);
  if (increment >= 360 * DAY) return date.slice(0, 4);
  if (increment >= 28 * DAY) return f.shortMonth(date.slice(0, 7));
  return f.dayMonth(date);
}
