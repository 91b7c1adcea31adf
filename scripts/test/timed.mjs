// cargo's runner of test programs: the same program, which also says what each test took. libtest has the flag on every
// channel and gives it to whoever sets the variable; set here, where nothing is compiled, it changes no build.
import { spawnSync } from 'node:child_process';
import { sep } from 'node:path';

const [program, ...args] = process.argv.slice(2);
// What rustdoc runs has no such flags.
const isTest = program.includes(`${sep}deps${sep}`);
const flags = isTest ? ['-Z', 'unstable-options', '--report-time'] : [];
const env = isTest ? { ...process.env, RUSTC_BOOTSTRAP: '1' } : process.env;
const { status, error } = spawnSync(program, [...args, ...flags], { stdio: 'inherit', env });
if (error) console.error(`${program}: ${error.message}`);
process.exitCode = status ?? 1;
