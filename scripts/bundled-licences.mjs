import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The licence texts of all packages that files of a bundle come from, as their authors ask for it. */
export function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(at(`${folder}/package.json`), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(folder)}`;
  });
  return `The files beside this one contain code of these packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function licenceText(folder) {
  const file = readdirSync(at(folder)).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file !== undefined) return `${readFileSync(at(`${folder}/${file}`), 'utf8').trim()}\n`;
  // Some packages carry it at the end of what they say of themselves.
  const readme = existsSync(at(`${folder}/README.md`)) ? readFileSync(at(`${folder}/README.md`), 'utf8') : '';
  const [, text] = /^(?:#+ )?licen[cs]e(?: \(\w+\))?$([\s\S]*)/im.exec(readme) ?? [];
  if (text === undefined) throw new Error(`${folder} has no licence text`);
  return `${text.trim()}\n`;
}

function at(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
