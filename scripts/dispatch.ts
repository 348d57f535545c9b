import { version } from './product.ts';

/** Runs the command that was typed after `nablagrade`; each reads the rest of the line itself once it is loaded. */
export async function dispatch(commands: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  const [name] = process.argv.splice(2, 1);
  const names = Object.keys(commands).join(', ');
  const command = Object.entries(commands).find(([each]) => each === name)?.[1];
  if (command) await command();
  else if (name === '--version') process.stdout.write(`${version()}\n`);
  else if (name === '--help') process.stdout.write(`nablagrade COMMAND [--help]\n\nCommands: ${names}\n`);
  else {
    const mistake = name === undefined ? 'which command?' : `"${name}" is no command;`;
    process.stderr.write(`nablagrade: ${mistake} there are: ${names}\n`);
    process.exitCode = 2;
  }
}
