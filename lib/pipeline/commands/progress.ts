/** A bar below the lines that a long command prints; on terminals only, where somebody waits. */
import { MultiBar, Presets, type SingleBar } from "cli-progress";

export interface Progress {
  step(done: number, total: number): void;
  /** A line above the bar. */
  print(line: string): void;
  stop(): void;
}

/** @param quiet no bar, whatever the terminal: questions are asked on it, or a program reads */
export function openProgress({ quiet }: { quiet: boolean }): Progress {
  const silent: Progress = { step: () => undefined, print: (line) => console.log(line), stop: () => undefined };
  if (quiet || !process.stderr.isTTY || !process.stdout.isTTY) return silent;
  const bars = new MultiBar(
    { clearOnComplete: true, hideCursor: true, format: "{bar} {value} of {total}, {eta_formatted} to go" },
    Presets.rect,
  );
  let bar: SingleBar | undefined;
  return {
    step(done, total) {
      bar ??= bars.create(total, 0);
      bar.update(done);
    },
    print(line) {
      bars.log(`${line}\n`);
      // Without waiting for the next tick: look-ups offline leave none.
      bars.update();
    },
    stop: () => bars.stop(),
  };
}
