import { use, useCallback } from "react";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { ToastContext } from "../../components/toast/ToastContext.ts";
import { words } from "../../components/words/words.ts";
import { useFileDrop } from "./useFileDrop.ts";

const openModels = (): void => navigate({ page: "models" });

/** Takes a GGUF file that is dropped on a page which has no place for it of its own; other files are let be. */
export function ModelDrop() {
  const client = useClient();
  const showToast = use(ToastContext);
  const add = useCallback(
    (path: string) => {
      if (!path.toLowerCase().endsWith(".gguf")) return;
      client.call("models.addFile", { path }).then(openModels, (thrown: unknown) => {
        const { code, data } = AppError.from(thrown);
        showToast({
          text: words().errors[code](data).title,
          actionLabel: words().downloads.first.all,
          onAction: openModels,
        });
      });
    },
    [client, showToast],
  );
  useFileDrop(add);
  return null;
}
