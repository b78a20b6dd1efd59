const range = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

// MiB by CPU units: docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html, "Task CPU and memory".
const MEMORIES: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, range(1024, 4096, 1024)],
  [1024, range(2048, 8192, 1024)],
  [2048, range(4096, 16_384, 1024)],
  [4096, range(8192, 30_720, 1024)],
  [8192, range(16_384, 61_440, 4096)],
  [16_384, range(32_768, 122_880, 8192)],
]);

/** The CPU sizes of a Fargate task, in CPU units. */
export const CPU_UNITS: readonly number[] = [...MEMORIES.keys()];

/** The memory sizes, in MiB, that go with a CPU size; empty for a size that Fargate does not have. */
export function memoriesOf(cpu: number): readonly number[] {
  return MEMORIES.get(cpu) ?? [];
}

/** The smallest CPU size that goes with a memory size; undefined where none does. */
export function smallestCpuFor(memory: number): number | undefined {
  return CPU_UNITS.find((cpu) => memoriesOf(cpu).includes(memory));
}
