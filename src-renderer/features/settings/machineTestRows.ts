import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type { BackendMeasurement, MachineTestEvent } from "../../../src-shared/domain/machineTest.ts";

/** A backend in the test: under way, or what came of it. */
export type MachineTestRow = { backend: string } & (
  | { state: "testing" }
  | { state: "measured"; measurement: BackendMeasurement }
  | { state: "failed"; error: ErrorEnvelope }
);

export interface MachineTestView {
  rows: readonly MachineTestRow[];
  /** The backend that generates fastest; null before the end, and where none worked. */
  fastest: string | null;
  isDone: boolean;
}

export const emptyTest: MachineTestView = { rows: [], fastest: null, isDone: false };

/** The test after an event. */
export function afterEvent(view: MachineTestView, event: MachineTestEvent): MachineTestView {
  const put = (row: MachineTestRow): MachineTestView => {
    const index = view.rows.findIndex(({ backend }) => backend === row.backend);
    return { ...view, rows: index < 0 ? [...view.rows, row] : view.rows.with(index, row) };
  };
  switch (event.type) {
    case "testing":
      return put({ backend: event.backend, state: "testing" });
    case "measured":
      return put({ backend: event.measurement.backend, state: "measured", measurement: event.measurement });
    case "failed":
      return put({ backend: event.backend, state: "failed", error: event.error });
    case "done":
      return { ...view, fastest: event.fastest, isDone: true };
  }
}

/** The test as it stands once it was stopped: what was not measured is not there. */
export const afterStop = (view: MachineTestView): MachineTestView => ({
  ...view,
  rows: view.rows.filter(({ state }) => state !== "testing"),
});
