import type { Report } from '../../graders/contract/report.ts';
import { reporters, type Surroundings } from '../../graders/render/reporters.ts';

const plain = (text: string) => text;
const surroundings: Surroundings = {
  facts: { target: 'a5', seconds: 1, node: '0.0.0', sandbox: 'process' },
  palette: { bold: plain, dim: plain, red: plain, green: plain, yellow: plain },
  folder: '',
  environment: {},
  now: new Date(0),
};

/** The report in every form in which it is shown, by the name of the reporter: a new one is attacked as soon as it is there. */
export async function allFaces(report: Report): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [name, { render, appends = [] }] of Object.entries(reporters)) {
    shown[name] = await render(report, surroundings);
    for (const { variable, render: renderMore } of appends) shown[`${name} in ${variable}`] = renderMore(report);
  }
  return shown;
}
