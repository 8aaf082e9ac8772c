import type { PythonSupport } from "../../components/python/PythonContext.ts";
import { PythonRunner } from "../../components/python/PythonRunner.ts";

/** Runs the Python in answers when the person asks for it; starts nothing before that. */
export const python: PythonSupport = { runner: new PythonRunner() };
