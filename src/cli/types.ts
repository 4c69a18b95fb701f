/** What a command needs of the world. Tests hand in their own. */
export interface Surroundings {
  /** The working directory, absolute. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: TextSink;
  readonly errors: TextSink;
  /** Asks the person at the terminal; absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Waits until the user ends a command that goes on for ever. */
  readonly untilInterrupted: () => Promise<void>;
}

/** A stream that text is written to. */
export interface TextSink {
  write(text: string): void;
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
}

/** 0: clean. 1: findings. 2: wrong use, or a failure of agenda itself. */
export type ExitCode = 0 | 1 | 2;
