interface FileNode {
  usedBytes: number;
}

/** As much of Emscripten's file system in memory as is needed to count what is written. */
export interface MemoryFileSystem {
  ErrnoError: new (code: number) => Error;
  filesystems: {
    MEMFS: {
      ops_table: {
        file: {
          node: { setattr: (node: FileNode, attributes: { size?: number }) => void };
          stream: {
            write: (
              stream: { node: FileNode },
              buffer: Uint8Array,
              offset: number,
              length: number,
              position: number,
              canOwn?: boolean,
            ) => number;
          };
        };
      };
    };
  };
}

/** "No space left on device", as WASI numbers it. */
const noSpace = 51;

/**
 * Lets files grow by so many bytes from now on, all together. They lie in JavaScript's memory, which the limit of
 * WebAssembly's does not touch. What is deleted is not given back.
 */
export function limitFiles({ ErrnoError, filesystems }: MemoryFileSystem, maxBytes: number): void {
  const { node, stream } = filesystems.MEMFS.ops_table.file;
  const { setattr } = node;
  const { write } = stream;
  let left = maxBytes;
  const claim = (bytes: number): void => {
    if (bytes > left) throw new ErrnoError(noSpace);
    left -= Math.max(bytes, 0);
  };
  node.setattr = (file, attributes) => {
    if (attributes.size !== undefined) claim(attributes.size - file.usedBytes);
    setattr(file, attributes);
  };
  stream.write = (open, buffer, offset, length, position, canOwn) => {
    claim(position + length - open.node.usedBytes);
    return write(open, buffer, offset, length, position, canOwn);
  };
}
