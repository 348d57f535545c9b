/** The file with the student's own tests of a file. Example: `testFileOf('net.ts')` is `'net.test.ts'`. */
export function testFileOf(file: string): string {
  return file.replace(/\.ts$/, '.test.ts');
}
