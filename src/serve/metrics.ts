/** What the server counts, in Prometheus' text form (text/plain; version=0.0.4). One table names it all. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const table = {
  connections_total: ['counter', 'Connections that came.'],
  connections_refused_total: ['counter', 'Connections for which there was no room, by reason.'],
  logins_total: ['counter', 'Log-ins, as guest or by key.'],
  logins_failed_total: ['counter', 'Log-in attempts that were refused.'],
  refused_total: ['counter', 'Requests that are never granted (forwarding, sftp, ...), by kind.'],
  sessions: ['gauge', 'Sessions open now, by kind.'],
  sessions_total: ['counter', 'Sessions begun, by kind.'],
  sessions_ended_total: ['counter', 'Sessions ended, by reason.'],
  received_bytes_total: ['counter', 'Bytes that readers typed.'],
  sent_bytes_total: ['counter', 'Bytes of frames and answers.'],
  stalls_total: ['counter', 'Times a client did not take what was sent, so that frames were dropped.'],
  frame_seconds: ['histogram', 'From a key to its frame.'],
  library_articles: ['gauge', 'Articles in the list.'],
  library_scanning: ['gauge', '1 while files are being read into the index.'],
  resident_memory_bytes: ['gauge', 'Memory of the process.'],
  event_loop_delay_seconds: ['gauge', 'How late timers are, 99th percentile since the last reading.'],
} as const satisfies Record<string, readonly ['counter' | 'gauge' | 'histogram', string]>;

export type Metric = keyof typeof table;

/** Upper ends of the histogram's classes, in ms. */
const classes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export class Metrics {
  readonly #values = new Map<Metric, Map<string, number>>();
  readonly #frames = new Array<number>(classes.length + 1).fill(0);
  #framesMs = 0;
  readonly #measured: () => Partial<Record<Metric, number>>;
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });

  /** `measured` gives the gauges that are looked up when they are asked for. */
  constructor(measured: () => Partial<Record<Metric, number>> = () => ({})) {
    this.#measured = measured;
    this.#delay.enable();
  }

  /** Adds to a counter or gauge; `label` is `name="value"`. */
  add(metric: Metric, by = 1, label = ''): void {
    let values = this.#values.get(metric);
    if (!values) {
      values = new Map();
      this.#values.set(metric, values);
    }
    values.set(label, (values.get(label) ?? 0) + by);
  }

  frame(ms: number): void {
    const at = classes.findIndex((end) => ms <= end);
    this.#frames[at < 0 ? classes.length : at]!++;
    this.#framesMs += ms;
  }

  /** All of it, as a scraper reads it. */
  text(): string {
    const measured: Partial<Record<Metric, number>> = {
      resident_memory_bytes: process.memoryUsage.rss(),
      event_loop_delay_seconds: this.#delay.percentile(99) / 1e9,
      ...this.#measured(),
    };
    this.#delay.reset();
    const lines = Object.entries(table).flatMap(([name, [type, help]]) => {
      const metric = name as Metric;
      const of = (label: string, value: number, suffix = '') =>
        `yuelan_${name}${suffix}${label && `{${label}}`} ${value}`;
      const head = [`# HELP yuelan_${name} ${help}`, `# TYPE yuelan_${name} ${type}`];
      if (type === 'histogram') return [...head, ...this.#histogram(of)];
      const fixed = measured[metric];
      const values = fixed === undefined ? [...(this.#values.get(metric) ?? [['', 0]])] : [['', fixed] as const];
      return [...head, ...values.map(([label, value]) => of(label as string, value as number))];
    });
    return `${lines.join('\n')}\n`;
  }

  *#histogram(of: (label: string, value: number, suffix: string) => string): Generator<string> {
    let sum = 0;
    for (const [at, count] of this.#frames.entries()) {
      sum += count;
      const end = classes[at];
      yield of(`le="${end === undefined ? '+Inf' : end / 1000}"`, sum, '_bucket');
    }
    yield of('', this.#framesMs / 1000, '_sum');
    yield of('', sum, '_count');
  }

  close(): void {
    this.#delay.disable();
  }
}
