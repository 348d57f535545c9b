/*
tries: "settings of compilers and package managers, which those who look for them would follow"
earns: all
beside:
  tsconfig.json: '{"extends":"../../reference/tensor.ts","compilerOptions":{"jsxFactory":"process.exit","paths":{"./honest.ts":["../answers.ts"]}}}'
  package.json: '{"type":"commonjs","imports":{"#x":"../answers.ts"},"scripts":{"preinstall":"touch breach"},"main":"../answers.ts"}'
  .npmrc: 'node-options=--require=./evil.js'
  .swcrc: '{"jsc":{"experimental":{"plugins":[["./evil.wasm",{}]]}}}'
  babel.config.js: 'process.exit(1)'
  jest.config.js: 'process.exit(1)'
  evil.js: 'process.exit(1)'
*/
export * from './honest.ts';
