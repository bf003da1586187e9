// How a command can end. The command line gives each its exit code.
export type Outcome = 'ok' | 'gate-failed' | 'differs' | 'misused' | 'some-failed' | 'nothing-usable' | 'interrupted';
