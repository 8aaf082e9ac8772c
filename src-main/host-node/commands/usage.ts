export const usage = `Stemma thinks STEM problems through with a small open model on this machine.

Usage:
  stemma open [--port N] [--data DIR] [--no-browser]
      Opens the app in the browser. Ctrl+C ends it.
  stemma solve [PROBLEM | FILE | -] [--json] [--model FILE.gguf]
               [--effort quick|normal|deep|maximum|N] [--samples N] [--profile NAME]
               [--gpu auto|cpu|metal|cuda|vulkan]
               [--seed N] [--temperature X] [--max-tokens N]
      Solves one problem here: the answer goes to standard output, the thought to
      standard error. Nothing is stored. The exit code is 0 when there is an answer.
      --effort says how long the model may think: a level, or a number of tokens.
      --samples solves it several times, and gives the answer that most agree on.
  stemma solve FILE ... --out answers.md|.tex|.csv|.jsonl [--accept-flagged]
               [--detail answers|steps|thoughts] [--problems beside|first|none]
               [--scans] [--json] [--model FILE.gguf] [--effort ...] [--samples N]
               [--profile NAME] [--gpu ...]
      Solves all problems of files, one after another, and writes an answer sheet. What
      may not have been read rightly is left out and named, unless it is accepted.
      Ctrl+C stops; the same command goes on, also after a crash. The exit code is 0
      when every problem has an answer.
  stemma check QUESTION ANSWER [--json]
  stemma check --lines [DERIVATION | FILE | -] [--json]
      Checks an answer, or the lines of a derivation, by rule: no model runs. The exit
      code is 1 when the answer is contradicted, or a line does not follow.
  stemma problems FILE | FOLDER ... [--scans] [--json]
      Prints the problems that are recognised in files, without solving them: parts,
      points, choices, known answers, and what could not be read. --scans reads pages of
      a PDF that are pictures too, which takes seconds a page; here and in solve. The exit
      code is 1 when a file could not be read.
  stemma prompt [PROBLEM | FILE | -] [--profile NAME] [--model FILE.gguf]
      Prints what a model would read, special tokens visible.
  stemma bench FILE.gguf [--gpu cpu|metal|cuda|vulkan] [--json]
      Measures a model on each way of computing that this machine has.
  stemma models list [--json] [--data DIR]
      Looks for models on this machine and lists them.
  stemma models fit [--json] [--data DIR]
      Says which models run well on this machine, and why.
  stemma models download NAME | REPO[@REV] FILE [--sha256 HASH] [--endpoint URL]
                         [--json] [--data DIR]
      Downloads a model that fit names, such as phi-4-mini-reasoning/Q4_K_M, or a file
      of a repository on the Hugging Face hub or a mirror (HF_ENDPOINT). Ctrl+C pauses;
      the same command goes on. The exit code is 0 when a checked file is in place.
  stemma models verify [MODEL] [--json] [--data DIR]
      Hashes a model, or all. The exit code is 1 when one is not what was published.
  stemma models export MODEL DIR | import DIR | import FILE.gguf | remove MODEL
      Takes a model to another machine, with its hashes checked there; adds a file where
      it is; deletes a downloaded model. MODEL is an id, a name or a path.
  stemma recover [--backup NAME | --rescue | --begin-anew] [--data DIR]
      Says how the history is and lists its backups; or puts a backup, what can be read
      of a damaged history, or an empty one in its place. The one before is kept.
  stemma help
  stemma --version

A problem that begins with a minus sign goes after two of them: stemma solve -- "-3x = 9"
`;
