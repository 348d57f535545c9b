/*
tries: "names of files that steer a terminal, a web page, a shell or the runner of a hosted system"
earns: all
problems: [other characters, other characters, other characters, other characters, other characters]
beside:
  "\e[2Jscreen.ts": ''
  "line\n::error::x.ts": ''
  "<img src=x onerror=alert(1)>.ts": ''
  "$(touch breach).ts": ''
  "\u202egnp.ts": ''
*/
export * from './honest.ts';
