export const usage = `Stemma thinks STEM problems through with a small open model on this machine.

Usage:
  stemma open [--port N] [--data DIR] [--no-browser]
      Opens the app in the browser. Ctrl+C ends it.
  stemma solve [PROBLEM | FILE | -] [--json] [--model FILE.gguf]
               [--seed N] [--temperature X] [--max-tokens N]
      Solves one problem here: the answer goes to standard output, the thought to
      standard error. Nothing is stored. The exit code is 0 when there is an answer.
  stemma help
  stemma --version

A problem that begins with a minus sign goes after two of them: stemma solve -- "-3x = 9"
`;
