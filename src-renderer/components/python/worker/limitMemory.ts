const pageBytes = 65_536;

/**
 * Refuses WebAssembly more memory than this, whoever asks. An allocation then fails, which Python knows as a
 * `MemoryError`.
 * @returns whether any was refused so far
 */
export function limitMemory(maxBytes: number): () => boolean {
  const { prototype } = WebAssembly.Memory;
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the memory that is to grow
  const { grow } = prototype;
  let wasRefused = false;
  prototype.grow = function (this: WebAssembly.Memory, pages) {
    if (this.buffer.byteLength + pages * pageBytes > maxBytes) {
      wasRefused = true;
      throw new RangeError("The limit of memory is reached.");
    }
    return grow.call(this, pages);
  };
  return () => wasRefused;
}
