/** The part of Emscripten's settings that makes the interpreter. */
interface Settings {
  readonly instantiateWasm?: (
    // eslint-disable-next-line typescript/no-explicit-any
    imports: Record<string, any>,
    onDone: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => void;
}

/**
 * The settings with a limit to the interpreter's memory: beyond it an allocation fails, which Python knows as a
 * `MemoryError`. Emscripten asks this function of JavaScript whenever it needs more.
 */
export function limitMemory<S extends Settings>(settings: S, maxBytes: number): S {
  const { instantiateWasm } = settings;
  return {
    ...settings,
    instantiateWasm(imports, onDone) {
      const { env } = imports;
      const grow = env.emscripten_resize_heap as (bytes: number) => boolean;
      env.emscripten_resize_heap = (bytes: number) => bytes >>> 0 <= maxBytes && grow(bytes);
      return instantiateWasm?.(imports, onDone);
    },
  };
}
