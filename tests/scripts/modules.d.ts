// The scripts run before anything is installed, so they are plain JavaScript: here is what the tests use of them.

declare module '*/scripts/node-version.mjs' {
  export function nodeProblem(version: string, wanted: string): string | null
}

declare module '*/scripts/lock.mjs' {
  type Entry = { version?: string; optional?: boolean; os?: string[]; cpu?: string[]; libc?: string[] }
  type Lock = { packages: Record<string, Entry> }
  export function placesToInstall(lock: Lock, machine: { os: string; cpu: string; libc?: string }): string[]
  export function compareLocks(given: { lock: Lock; installed: Lock | null; isThere: (place: string) => boolean }): {
    missing: string[]
    different: string[]
  }
  export function installStamp(lockText: string): string
}

declare module '*/scripts/complete-lock.mjs' {
  type Entry = { version?: string; dev?: boolean; optionalDependencies?: Record<string, string> }
  export function missingOptionals(lock: { packages: Record<string, Entry> }): Record<string, unknown>
}

declare module '*/scripts/install.mjs' {
  export function installState(root: string): 'fine' | 'unproven' | 'absent' | 'half-done' | 'outdated'
}

declare module '*/scripts/install-failure.mjs' {
  export function missingCompilers(has: (name: string) => boolean): string[]
  export function explainInstallFailure(
    result: { code: number; output: string },
    found: { missingTools: string[] },
  ): string
}

declare module '*/scripts/build-stamp.mjs' {
  export function hashSources(root: string): string
  export function isBuildStale(build: { root: string; engine: 'sqlite' | 'postgres' }): boolean
}

declare module '*/scripts/precompress.mjs' {
  export function precompress(folder: string, onProgress?: (done: number, total: number) => void): Promise<void>
}

declare module '*/scripts/settings.mjs' {
  export function engineOf(env: Record<string, string | undefined>): 'sqlite' | 'postgres'
}

declare module '*/scripts/progress.mjs' {
  type Stream = { isTTY?: boolean; columns?: number; write(text: string): unknown }
  export function duration(milliseconds: number): string
  export function createProgress(given: { stream: Stream; quiet?: number; now?: () => number }): {
    show(text: string): void
    end(text: string): void
  }
}

declare module '*/scripts/child.mjs' {
  type Options = { cwd?: string; onLine?: (line: string) => void; timeout?: number }
  export function run(
    command: string,
    args: string[],
    options?: Options,
  ): Promise<{ code: number; output: string; timedOut: boolean }>
}

declare module '*/scripts/browser.mjs' {
  export function findBrowser(): Promise<string>
  export function aptProgress(line: string): string | null
}

declare module '*/scripts/test-counts.mjs' {
  type Counts = { passed: number; failed: number; skipped: number }
  export function countVitest(report: object | null, code: number): Counts
  export function countPlaywright(report: object | null, code: number): Counts
  export function countTool(code: number): Counts
  export function sum(list: Iterable<Counts>): Counts
}

declare module '*/scripts/schedule.mjs' {
  type Stage = { name: string; cores: number; needs: string[] }
  type Result = { passed: number; failed: number; skipped: number; output: string }
  export function schedule(given: {
    stages: Stage[]
    capacity: number
    runStage: (stage: Stage) => Promise<Result>
  }): Promise<Map<string, Result>>
  export function chooseStages<One extends Stage>(stages: One[], only?: string): One[] | { unknown: string }
}
