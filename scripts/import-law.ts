import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Node, Project, type SourceFile, SyntaxKind } from 'ts-morph';
import { forbiddenImports, type Import, importCircles, roomOf } from './house-rules.ts';

/** `npm run check:law`: holds the architecture, and prints each forbidden arrow. */
const root = fileURLToPath(new URL('..', import.meta.url));

const project = new Project({ compilerOptions: { allowJs: false } });
const globs = ['reference/**/*.ts', 'graders/**/*.ts', 'assignments/*/*.ts', 'scripts/*.ts', '!**/*.test.ts'];
project.addSourceFilesAtPaths(globs.map((glob) => (glob.startsWith('!') ? glob : join(root, glob))));

const files = project.getSourceFiles();
const imports = files.flatMap(importsOf);
const complaints = [
  ...forbiddenImports(imports),
  ...importCircles(imports).map((circle) => `a circle: ${circle}`),
  ...files.flatMap(impurities),
];
for (const complaint of complaints) console.error(complaint);
if (files.length === 0) console.error('no source files found: nothing was checked');
else if (complaints.length === 0) console.log(`${files.length} files, ${imports.length} imports: the import law holds`);
process.exitCode = complaints.length === 0 && files.length > 0 ? 0 : 1;

function importsOf(file: SourceFile): Import[] {
  const from = pathOf(file);
  const declarations = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  const found = declarations.flatMap((declaration) => {
    const specifier = declaration.getModuleSpecifierValue();
    return specifier === undefined ? [] : [toImport(from, specifier, declaration.isTypeOnly())];
  });
  const dynamic = file.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((call) => {
    const [specifier] = call.getArguments();
    const isImport = call.getExpression().getKind() === SyntaxKind.ImportKeyword;
    return isImport && Node.isStringLiteral(specifier) ? [toImport(from, specifier.getLiteralValue(), false)] : [];
  });
  return [...found, ...dynamic];
}

function toImport(from: string, specifier: string, typeOnly: boolean): Import {
  const isPackage = !specifier.startsWith('.');
  return { from, to: isPackage ? specifier : join(dirname(from), specifier), isPackage, typeOnly };
}

/** Uses of the clock, of chance and of the process, in rooms that are pure. */
function impurities(file: SourceFile): string[] {
  const path = pathOf(file);
  if (!roomOf(path)?.pure) return [];
  return file.getDescendantsOfKind(SyntaxKind.Identifier).flatMap((identifier) => {
    const parent = identifier.getParent();
    const isOwner = Node.isPropertyAccessExpression(parent) && parent.getExpression() === identifier;
    const name = isOwner ? `${identifier.getText()}.${parent.getName()}` : identifier.getText();
    const isProcess = isOwner && identifier.getText() === 'process';
    const isClock = name === 'Date' && Node.isNewExpression(parent);
    if (name !== 'Math.random' && name !== 'Date.now' && !isProcess && !isClock) return [];
    return [`${path}:${identifier.getStartLineNumber()}: ${name} in a pure room`];
  });
}

function pathOf(file: SourceFile): string {
  return relative(root, file.getFilePath()).replaceAll('\\', '/');
}
