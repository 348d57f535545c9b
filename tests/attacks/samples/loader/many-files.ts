/*
tries: more files than anyone reads
earns: all
problems: [comes after 64 other files]
beside: { 'z*.ts': { files: 62 } }
*/
export * from './honest.ts';
