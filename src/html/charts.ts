/** Charts as SVG for a page of HTML: scales and lines by d3, colours by the page's style. Pure. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { escapeHtml } from './page.ts';

/** Drawn small, for a phone; the page stretches it. */
const SIZE = { width: 360, height: 190 };
const MARGIN = { top: 10, right: 10, bottom: 34, left: 44 };
const [LEFT, RIGHT] = [MARGIN.left, SIZE.width - MARGIN.right];
const [TOP, BOTTOM] = [MARGIN.top, SIZE.height - MARGIN.bottom];

export interface Axis {
  title: string;
  max: number;
}

export interface Dot {
  /** Marked apart: another shape and colour. */
  marked?: boolean;
  value: number;
  /** What a pointer that rests on it is told. */
  hint: string;
}

/** The value of one attempt after the other; a limit is a dashed line. */
export function lineChart(name: string, dots: Dot[], y: Axis, limit: number | null = null): string {
  const across = scaleLinear([1, Math.max(2, dots.length)], [LEFT + 6, RIGHT - 6]);
  const up = scaleLinear([0, y.max], [BOTTOM, TOP]);
  const path = line<Dot>(
    (_, at) => across(at + 1),
    ({ value }) => up(value),
  )(dots);
  const marks = dots.map((dot, at) => drawDot(across(at + 1), up(dot.value), dot));
  return frame(
    name,
    [
      ...gridLines(up.ticks(5), up),
      ...(limit === null
        ? []
        : [`<line class="limit" x1="${LEFT}" x2="${RIGHT}" y1="${n(up(limit))}" y2="${n(up(limit))}"/>`]),
      `<path class="line" d="${path}"/>`,
      ...marks,
      ...wholeTicks(dots.length).map((at) => label(across(at), BOTTOM + 14, String(at))),
    ],
    'attempt',
    y.title,
  );
}

export interface StackedBar {
  name: string;
  values: Record<string, number>;
}

/** Bars of parts laid on one another; the parts take the page's series colours in their order. */
export function stackedBars(name: string, bars: StackedBar[], parts: string[], y: Axis, x: string): string {
  const across = scaleBand(
    bars.map((bar) => bar.name),
    [LEFT, RIGHT],
  ).padding(0.25);
  const up = scaleLinear([0, y.max], [BOTTOM, TOP]);
  const layers = stack<StackedBar>()
    .keys(parts)
    .value(({ values }, key) => values[key] ?? 0)(bars);
  const drawn = layers.flatMap((layer, part) =>
    layer.map(([from, to], at) => {
      const bar = bars[at]!;
      const hint = `${bar.name}, ${parts[part]}: ${(to - from).toFixed(1)}`;
      return `<rect class="s${part + 1}" x="${n(across(bar.name)!)}" y="${n(up(to))}" width="${n(across.bandwidth())}" height="${n(up(from) - up(to))}">${title(hint)}</rect>`;
    }),
  );
  const every = Math.ceil(bars.length / 6);
  const names = bars
    .filter((_, at) => at % every === 0)
    .map((bar) => label(across(bar.name)! + across.bandwidth() / 2, BOTTOM + 14, bar.name));
  return frame(name, [...gridLines(up.ticks(5), up), ...drawn, ...names], x, y.title);
}

/** Pairs of values; a dashed line where both agree. */
export function scatterChart(
  name: string,
  pairs: { x: number; y: number; hint: string }[],
  x: Axis & { min: number },
  y: Axis,
): string {
  const across = scaleLinear([x.min, x.max], [LEFT + 10, RIGHT - 10]);
  const up = scaleLinear([0, y.max], [BOTTOM, TOP]);
  const agree = (at: number) => `${n(across(at))},${n(up((at / x.max) * y.max))}`;
  return frame(
    name,
    [
      ...gridLines(up.ticks(5), up),
      `<path class="limit" d="M${agree(x.min)}L${agree(x.max)}"/>`,
      ...pairs.map(
        (pair) =>
          `<circle class="dot faint" cx="${n(across(pair.x))}" cy="${n(up(pair.y))}" r="4">${title(pair.hint)}</circle>`,
      ),
      ...across.ticks(5).map((at) => label(across(at), BOTTOM + 14, String(at))),
    ],
    x.title,
    y.title,
  );
}

function frame(name: string, drawn: string[], x: string, y: string): string {
  return `<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${escapeHtml(name)}">
${drawn.join('')}<line class="axis" x1="${LEFT}" x2="${RIGHT}" y1="${BOTTOM}" y2="${BOTTOM}"/>
<text class="name" x="${(LEFT + RIGHT) / 2}" y="${SIZE.height - 5}">${escapeHtml(x)}</text>
<text class="name" transform="translate(10 ${(TOP + BOTTOM) / 2}) rotate(-90)">${escapeHtml(y)}</text></svg>`;
}

function drawDot(x: number, y: number, { marked, hint }: Dot): string {
  if (!marked) return `<circle class="dot" cx="${n(x)}" cy="${n(y)}" r="3">${title(hint)}</circle>`;
  return `<path class="dot over" d="M${n(x)} ${n(y - 5)}l5 8.5h-10z">${title(hint)}</path>`;
}

function gridLines(ticks: number[], up: (value: number) => number): string[] {
  return ticks.map(
    (tick) =>
      `<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${n(up(tick))}" y2="${n(up(tick))}"/><text class="tick" x="${LEFT - 4}" y="${n(up(tick) + 3.5)}">${tick}</text>`,
  );
}

/** Whole numbers from 1, a handful of them. */
function wholeTicks(last: number): number[] {
  const ticks = scaleLinear([1, Math.max(2, last)], [0, 1])
    .ticks(Math.min(last, 8))
    .filter((tick) => Number.isInteger(tick) && tick <= last);
  return ticks.includes(1) ? ticks : [1, ...ticks];
}

const label = (x: number, y: number, text: string): string =>
  `<text class="label" x="${n(x)}" y="${y}">${escapeHtml(text)}</text>`;
const title = (text: string): string => `<title>${escapeHtml(text)}</title>`;
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** The style that charts need beside the page's colours. */
export const CHART_STYLE = `
:root { --s1: #0a5cc2; --s2: #c2570a; --s3: #1a7f37; --s4: #8e3bb5; --s5: #6b7280; }
@media (prefers-color-scheme: dark) { :root { --s1: #79b8ff; --s2: #ffab70; --s3: #4ac26b; --s4: #d2a8ff; --s5: #9da7b3; } }
@media print { :root { --s1: #0a4b9c; --s2: #b04a00; --s3: #17692f; --s4: #7a2ea0; --s5: #777; } }
svg { display: block; width: 100%; height: auto; max-width: 34rem; font: 11px system-ui, sans-serif; }
svg text { fill: var(--soft); text-anchor: middle; } svg .tick { text-anchor: end; }
.grid { stroke: var(--line); stroke-width: .5; } .axis { stroke: var(--soft); }
.line { fill: none; stroke: var(--s1); stroke-width: 1.8; stroke-linejoin: round; }
.dot { fill: var(--s1); } .dot.faint { fill-opacity: .55; } .dot.over { fill: var(--s2); }
.limit { fill: none; stroke: var(--s2); stroke-dasharray: 5 3; stroke-width: 1.2; }
${[1, 2, 3, 4, 5].map((part) => `.s${part} { fill: var(--s${part}); background: var(--s${part}); }`).join(' ')}
`;
