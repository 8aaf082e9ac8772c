import { z } from "zod";

/** What this machine has, in bytes where it is memory or disk. */
export const machine = z.object({
  /** As the system names it, such as `Apple M2`. */
  processor: z.string(),
  /** Physical cores. */
  cores: z.number().int().positive(),
  memoryBytes: z.number().nonnegative(),
  /** Memory that programs can still have. */
  availableMemoryBytes: z.number().nonnegative(),
  gpu: z
    .object({
      /** `metal`, `cuda` or `vulkan`. */
      backend: z.string(),
      names: z.array(z.string()),
      memoryBytes: z.number().nonnegative(),
      availableMemoryBytes: z.number().nonnegative(),
      /** The part of the graphics memory that is main memory too. */
      sharedBytes: z.number().nonnegative(),
    })
    .nullable(),
  /** Measured by copying with as many threads as generate, in bytes a second. */
  memoryBytesPerSecond: z.number().positive().nullable(),
  /** Free on the disk that downloads go to. */
  freeDiskBytes: z.number().nonnegative(),
});
export type Machine = z.infer<typeof machine>;
