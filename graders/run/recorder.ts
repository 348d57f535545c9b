import type { Limits } from '../contract/limits.ts';
import type { ExportKind, ModuleOutcome, Observation, Observations, Stopped } from '../contract/observation.ts';
import type { Call } from '../contract/plan.ts';
import type { Value } from '../contract/value.ts';
import type { CompiledSubmission } from './compile-submission.ts';
import { MalformedFrame } from './decode-value.ts';
import { encodeArguments, neededResults } from './encode-arguments.ts';
import { CONSOLE_LIMIT, type Request, type WireCall } from './guest/wire.ts';
import type { LineReader } from './guest-process.ts';
import { observeCall, observeModule } from './observe.ts';
import { type CallEnding, type Frame, type ModuleEnding, readFrame } from './read-frame.ts';

/** The part of a run's order that decides what is asked and how it is noted. */
export interface RecordedOrder {
  readonly plan: { readonly calls: readonly Call[] };
  readonly compiled: CompiledSubmission;
  readonly exports: readonly string[];
  readonly limits: Limits;
}

/** Why a guest was lost. */
export type Loss = Omit<Stopped, 'near'>;

/**
 * What is known of each call of a plan, over all guests: it makes the request for the next guest, and reads that guest's
 * lines in the one order in which they may come.
 */
export class Recorder {
  /** Resolves with the first guest's word on the module, and never where it had none. */
  readonly module: Promise<ModuleOutcome>;
  readonly #announceModule: (outcome: ModuleOutcome) => void;
  readonly #order: RecordedOrder;
  readonly #names: readonly string[];
  readonly #kept: ReadonlySet<number>;
  readonly #seen: (Observation | undefined)[];
  readonly #results = new Map<number, unknown>();
  readonly #stops = new Map<string, number>();
  #module: ModuleOutcome | undefined;
  #console = '';
  /** The calls of the guest under way, and how many of them it has answered; undefined until its module has loaded. */
  #asked: readonly WireCall[] = [];
  #answered: number | undefined;
  #isDone = false;
  #hasFailed = false;

  constructor(order: RecordedOrder) {
    const { plan, exports } = order;
    this.#order = order;
    this.#names = [...new Set([...exports, ...plan.calls.map((call) => call.export)])];
    this.#kept = new Set(plan.calls.flatMap((call, index) => neededResults(call.arguments, index)));
    this.#seen = plan.calls.map(() => undefined);
    let announce: (outcome: ModuleOutcome) => void = () => undefined;
    this.module = new Promise((resolve) => {
      announce = resolve;
    });
    this.#announceModule = announce;
  }

  /** Whether nothing is left to ask: the guest said its last word, or the module does not load. */
  get isFinished(): boolean {
    return this.#isDone || this.#hasFailed;
  }

  /** What to ask a fresh guest, or undefined when all calls are settled. */
  nextRequest(): Request | undefined {
    const { plan, compiled, limits } = this.#order;
    const context = { functions: new Map<string, number>(), results: this.#results };
    const calls: WireCall[] = [];
    plan.calls.forEach((call, index) => {
      if (this.#seen[index] !== undefined) return;
      if (this.#stopsLeft(call.export) <= 0) {
        this.#seen[index] = { outcome: 'not-run', reason: 'budget-used-up' };
        return;
      }
      const written = encodeArguments(call.arguments, index, context);
      calls.push({ index, export: call.export, arguments: written, watch: call.watch, keep: this.#kept.has(index) });
    });
    if (calls.length === 0 && this.#module !== undefined) return undefined;
    this.#asked = calls;
    this.#answered = undefined;
    return {
      program: compiled.program,
      entry: compiled.entry,
      exports: this.#names,
      functions: [...context.functions.keys()],
      calls,
      operationsPerCall: limits.operationsPerCall,
      valuesPerResult: limits.valuesPerResult,
      stopsLeft: Object.fromEntries(this.#names.map((name) => [name, this.#stopsLeft(name)])),
    };
  }

  /** Notes one line of the guest. */
  read(line: string): ReturnType<LineReader> {
    try {
      if (!this.#accept(readFrame(line))) return 'refused';
      return this.#isDone ? 'last' : 'more';
    } catch (error) {
      if (error instanceof MalformedFrame) return 'refused';
      throw error;
    }
  }

  /** Notes that the guest ended before its last word: it costs the call that was under way. */
  lose(loss: Loss): void {
    const call = this.#answered === undefined ? undefined : this.#asked[this.#answered];
    if (call !== undefined) this.#note(call, loss);
    else if (this.#answered === undefined) this.#fail(loss);
  }

  /** All that was seen; what was never tried says why. */
  observations(module: ModuleOutcome = this.#module ?? { outcome: 'stopped', limit: 'crash' }): Observations {
    const reason = module.outcome === 'loaded' && !this.#hasFailed ? 'budget-used-up' : 'module-did-not-load';
    const calls = this.#seen.map((seen): Observation => seen ?? { outcome: 'not-run', reason });
    return { module, calls, console: this.#console };
  }

  #accept(frame: Frame): boolean {
    if (this.#answered === undefined)
      return frame.frame === 'module' && this.#acceptModule(frame.ending, frame.console);
    const next = this.#asked[this.#answered];
    if (next !== undefined) {
      if (frame.frame !== 'call' || frame.index !== next.index) return false;
      this.#acceptCall(next, frame.ending);
      this.#print(frame.console);
      return true;
    }
    if (frame.frame === 'later') return this.#acceptLater(frame.index, frame.value);
    this.#isDone = frame.frame === 'done';
    return this.#isDone;
  }

  #acceptModule(ending: ModuleEnding, console: string): boolean {
    const { limits, compiled } = this.#order;
    const outcome = observeModule(ending, this.#names, limits, compiled);
    if (this.#module === undefined) this.#print(console);
    if (outcome.outcome !== 'loaded') {
      this.#fail(outcome);
      return false;
    }
    this.#answered = 0;
    this.#know(outcome);
    return true;
  }

  #acceptCall(call: WireCall, ending: CallEnding): void {
    const { limits, compiled } = this.#order;
    const observation = observeCall(ending, { limits, compiled, exportKind: this.#exportKind(call.export) });
    // What is no data cannot be handed on.
    const isData = ending.outcome === 'returned' && !(typeof ending.wire === 'string' && ending.wire[0] === 'a');
    if (isData && call.keep) this.#results.set(call.index, ending.wire);
    this.#note(call, observation);
  }

  #acceptLater(index: number, valueLater: Value): boolean {
    const isWatched = this.#asked.some((call) => call.index === index && call.watch);
    const seen = this.#seen[index];
    if (!isWatched || seen?.outcome !== 'returned' || seen.valueLater !== undefined) return false;
    this.#seen[index] = { ...seen, valueLater };
    return true;
  }

  #note(call: WireCall, observation: Observation): void {
    this.#seen[call.index] = observation;
    this.#answered = (this.#answered ?? 0) + 1;
    if (observation.outcome === 'stopped') this.#stops.set(call.export, (this.#stops.get(call.export) ?? 0) + 1);
  }

  #fail(outcome: ModuleOutcome): void {
    this.#hasFailed = true;
    this.#know(outcome);
  }

  /** The first guest's word on the module counts. */
  #know(outcome: ModuleOutcome): void {
    this.#module ??= outcome;
    this.#announceModule(this.#module);
  }

  #print(text: string): void {
    this.#console = (this.#console + text).slice(0, CONSOLE_LIMIT);
  }

  #stopsLeft(name: string): number {
    return this.#order.limits.stopsPerExport - (this.#stops.get(name) ?? 0);
  }

  #exportKind(name: string): ExportKind | undefined {
    return this.#module?.outcome === 'loaded' ? this.#module.exports[name] : undefined;
  }
}
