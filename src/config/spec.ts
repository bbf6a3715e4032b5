/**
 * Kinds of values that a setting or an option takes, and how a value given as text or in TOML is checked against its
 * kind. One description serves both, so an option and the setting behind it can never disagree.
 */
import type { problemWords } from '../text/settings.ts';

export type Spec =
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** A whole number from `min` to `max`, both included. */
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'text' }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  | { readonly kind: 'date' }
  /** IANA time zone, or '' for the system's. */
  | { readonly kind: 'zone' }
  /** A file or folder; `~` is the home folder. */
  | { readonly kind: 'path' }
  | { readonly kind: 'paths' };

/** What a checked value of a kind is in TypeScript. */
export type ValueOf<S extends Spec> = S extends { kind: 'flag' }
  ? boolean
  : S extends { kind: 'choice'; values: readonly (infer V)[] }
    ? V
    : S extends { kind: 'whole' }
      ? number
      : S extends { kind: 'paths' }
        ? readonly string[]
        : string;

export const flag = { kind: 'flag' } as const;
export const text = { kind: 'text' } as const;
export const date = { kind: 'date' } as const;
export const zone = { kind: 'zone' } as const;
export const path = { kind: 'path' } as const;
export const paths = { kind: 'paths' } as const;
export const choice = <const V extends readonly string[]>(...values: V) => ({ kind: 'choice', values }) as const;
export const whole = (min: number, max: number) => ({ kind: 'whole', min, max }) as const;

/** Why a value is refused: a message's key and what fills it. */
export interface Problem {
  readonly key: keyof typeof problemWords;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Checked = { readonly value: unknown } | { readonly problem: Problem };

const refuse = (key: Problem['key'], values: Problem['values']): Checked => ({ problem: { key, values } });

const isZone = (name: string): boolean => {
  if (name === '') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** True for a day, month or year that the calendar has. */
export function isDate(given: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(given) ?? [];
  if (year === undefined) return false;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Checks a value as TOML gives it. */
export function check(spec: Spec, value: unknown): Checked {
  const given = typeof value === 'string' ? value : JSON.stringify(value);
  switch (spec.kind) {
    case 'flag':
      return typeof value === 'boolean' ? { value } : refuse('notFlag', { given });
    case 'choice':
      return spec.values.includes(given)
        ? { value: given }
        : refuse('notChoice', { given, values: spec.values.join(', ') });
    case 'whole': {
      const ok = typeof value === 'number' && Number.isInteger(value) && value >= spec.min && value <= spec.max;
      return ok ? { value } : refuse('notWhole', { given, min: spec.min, max: spec.max });
    }
    case 'date':
      return typeof value === 'string' && isDate(value) ? { value } : refuse('notDate', { given });
    case 'zone':
      return typeof value === 'string' && isZone(value) ? { value } : refuse('notZone', { given });
    case 'paths':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? { value }
        : refuse('notPaths', { given });
    default:
      return typeof value === 'string' ? { value } : refuse('notText', { given });
  }
}

/** Checks a value as the command line gives it. */
export function checkText(spec: Spec, given: string): Checked {
  if (spec.kind === 'whole') return check(spec, /^\d{1,15}$/.test(given) ? Number(given) : given);
  if (spec.kind === 'flag') return check(spec, given === 'true' ? true : given === 'false' ? false : given);
  if (spec.kind === 'date') return check(spec, given.replaceAll(/[./]/g, '-').replace(/-(\d)(?=-|$)/g, '-0$1'));
  return spec.kind === 'paths' ? { value: [given] } : check(spec, given);
}
