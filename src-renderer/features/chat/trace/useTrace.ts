import { useEffect, useState, useSyncExternalStore } from "react";
import type { AttemptStore } from "../AttemptStore.ts";
import { TraceStore, type TraceSnapshot } from "./TraceStore.ts";

/** The steps of an attempt's thoughts. They are read once they are wanted, and kept up with from then on. */
export function useTraceStore(store: AttemptStore, isWanted: boolean): TraceStore {
  const [trace] = useState(() => new TraceStore(store));
  const [isConnected, setIsConnected] = useState(isWanted);
  if (isWanted && !isConnected) setIsConnected(true);
  useEffect(() => (isConnected ? trace.connect() : undefined), [trace, isConnected]);
  return trace;
}

export function useTraceSnapshot(trace: TraceStore): TraceSnapshot {
  return useSyncExternalStore(trace.subscribe, trace.getSnapshot, trace.getSnapshot);
}
