/** Whether a file is for the library; all others are looked through for problems. */
export const isModelFile = ({ name }: Pick<File, "name">): boolean => name.toLowerCase().endsWith(".gguf");
