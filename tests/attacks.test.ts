import { statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Attack, readAttacks } from './attacks/attack.ts';
import { type Canaries, openCanaries } from './attacks/canaries.ts';
import type { Order, Outcome } from './attacks/grade-attacks.ts';
import { type ChildEnd, runChild } from './attacks/start-child.ts';
import { writeSubmission } from './attacks/submission-folder.ts';

const attacks = readAttacks();
/** `process.getuid` of `nobody`. */
const nobody = 65534;
/** A whole run takes a third of it on a machine with two cores; an attack that hangs the grader is found by it. */
const limitMs = 300_000;

test('there are at least 60 attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(60);
});

describe.each(runs())('attacks on a grader that runs $label', ({ user, sandboxes }) => {
  let canaries: Canaries;
  let end: ChildEnd;
  let guestsSeen = 0;
  let outcomes: ReadonlyMap<string, Outcome>;

  beforeAll(async () => {
    canaries = await openCanaries();
    const folderOf = ({ name }: Attack) => join(canaries.submissions, name.replace('/', '-'));
    for (const attack of attacks) writeSubmission(folderOf(attack), attack, canaries.target);
    canaries.takeAsGiven();
    const order: Order = {
      attacks: attacks.map((attack) => ({ ...attack, folder: folderOf(attack) })),
      token: canaries.target.token,
      ...(sandboxes && { sandboxes }),
    };
    const file = join(canaries.surroundings.desk, 'order.json');
    writeFileSync(file, JSON.stringify(order));
    const watch = setInterval(() => {
      guestsSeen = Math.max(guestsSeen, canaries.processes().length);
    }, 500);
    end = await runChild('grade-attacks.ts', [file], {
      ...canaries.surroundings,
      limitMs,
      ...(user === undefined ? {} : { user }),
    });
    clearInterval(watch);
    const lines = end.stdout.split('\n').filter(Boolean);
    outcomes = new Map(lines.map((line) => JSON.parse(line)).map((outcome: Outcome) => [outcome.name, outcome]));
  }, limitMs + 15_000);
  afterAll(() => canaries.close());

  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s', (name, attack) => {
    const outcome = outcomes.get(name);
    if (outcome === undefined || 'fault' in outcome) throw new Error(`no report: ${outcome?.fault ?? end.stderr}`);
    const { criteria, problems, console } = outcome.report;

    const earned = criteria.map(({ id, score }) => [id, score]);
    expect(Object.fromEntries(earned)).toEqual(
      Object.fromEntries(criteria.map(({ id, maxScore }) => [id, pointsOf(attack, id, maxScore)])),
    );
    for (const [id, part] of Object.entries(attack.says)) {
      expect([id, criteria.find((criterion) => criterion.id === id)?.message]).toEqual([
        id,
        expect.stringContaining(part),
      ]);
    }
    const messages = problems.map(({ message }) => message);
    expect(messages.filter((message) => !attack.problems.some((part) => message.includes(part)))).toEqual([]);
    expect(attack.problems.filter((part) => !messages.some((message) => message.includes(part)))).toEqual([]);
    if (attack.prints === undefined) expect(console).toBe('');
    else expect(console).toContain(attack.prints);
    for (const [face, shown] of Object.entries(outcome.faces))
      expect([face, hostileParts(shown, face, canaries)]).toEqual([face, []]);
  });

  test('the grader lives to the end and says nothing else', () => {
    expect(end).toMatchObject({ status: 0, stderr: '' });
  });

  test('no secret was seen, no file appeared, none is gone, nobody called, no process is left', () => {
    expect(canaries.tracesOf('', end.stdout)).toEqual([]);
    expect([canaries.changedPaths(), canaries.contacts(), canaries.processes()]).toEqual([[], [], []]);
  });

  test('the watch for processes does see the guests while they are at work', () => {
    expect(guestsSeen).toBeGreaterThan(process.platform === 'linux' ? 0 : -1);
  });
});

describe('a naive grader, which imports what it grades', () => {
  const preys = attacks.filter(({ naively }) => naively.length > 0);
  const [user] = runs().flatMap((run) => run.user ?? []);
  let canaries: Canaries;

  beforeAll(async () => {
    canaries = await openCanaries();
  });
  afterAll(() => canaries.close());

  test.each(preys.map((attack) => [attack.name, attack] as const))('%s: the canaries sing', async (name, attack) => {
    const folder = join(canaries.submissions, name.replace('/', '-'));
    writeSubmission(folder, attack, canaries.target);
    canaries.takeAsGiven();
    const options = { ...canaries.surroundings, limitMs: 10_000, ...(user === undefined ? {} : { user }) };
    const { stdout } = await runChild('naive-grader.ts', [join(folder, 'tensor.ts')], options);
    expect(canaries.tracesOf(name.replace('/', '-'), stdout)).toEqual(expect.arrayContaining([...attack.naively]));
  });
});

interface Run {
  readonly label: string;
  readonly user?: number;
  readonly sandboxes?: Order['sandboxes'];
}

/** As whom the grader is run and in which sandbox, so that each holds without the other. */
function runs(): Run[] {
  const strongest = 'in the strongest sandbox that works here';
  const alone = { label: 'with the portable layers alone', sandboxes: ['process'] } as const;
  if (process.getuid?.() !== 0) {
    const who = 'as the plain user of these tests,';
    return [{ label: `${who} ${strongest}` }, { ...alone, label: `${who} ${alone.label}` }];
  }
  const asRoot = { label: `as root, ${strongest}` };
  return mayBeReadByAll(fileURLToPath(import.meta.url)) && mayBeReadByAll(process.execPath)
    ? [asRoot, { ...alone, label: `as a plain user, ${alone.label}`, user: nobody }]
    : [asRoot, { ...alone, label: `as root, since a plain user may not read this folder, ${alone.label}` }];
}

function mayBeReadByAll(path: string): boolean {
  for (let here = path; here !== dirname(here); here = dirname(here))
    if ((statSync(here).mode & 0o005) === 0) return false;
  return true;
}

function pointsOf({ earns }: Attack, id: string, maxScore: number): number {
  if (earns === 'all') return maxScore;
  return earns === 'nothing' ? 0 : (earns[id] ?? maxScore);
}

/** What may stand in no report: a secret, what steers a terminal or turns text round, markup, a line that a hosted system obeys. */
function hostileParts(shown: string, face: string, { marker, secret }: Canaries): string[] {
  const text = shown.replaceAll('\r\n', '\n');
  const hostile = [/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu];
  if (face === 'html') hostile.push(/<script>alert|<img src=x|<svg onload|<b>key/g);
  // The orders that the attacks give; GitHub's own face gives others. The page in HTML is never printed.
  else hostile.push(/^\s*::(?:set-|add-|stop-|error file=grade).*|^##\w*\[.*/gm);
  return [
    ...[marker, secret].filter((each) => text.includes(each)),
    ...hostile.flatMap((part) => text.match(part) ?? []),
  ];
}
