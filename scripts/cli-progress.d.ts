/** The part of cli-progress that is used here; the package has no types of its own. */
declare module 'cli-progress' {
  interface Options {
    readonly format: string;
    readonly clearOnComplete: boolean;
    readonly linewrap: boolean;
  }
  class SingleBar {
    constructor(options: Options, preset: object);
    start(total: number, value: number, payload: Readonly<Record<string, string>>): void;
    update(value: number): void;
    stop(): void;
  }
  const cliProgress: { readonly SingleBar: typeof SingleBar; readonly Presets: { readonly shades_classic: object } };
  export default cliProgress;
}
