import { use, useCallback } from "react";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { ToastContext } from "../../components/toast/ToastContext.ts";
import { words } from "../../components/words/words.ts";
import { useModelDrop } from "./useModelDrop.ts";

const openModels = (): void => navigate({ page: "models" });

/** Takes a GGUF file that is dropped on a page which has no place for it of its own. */
export function ModelDrop() {
  const client = useClient();
  const showToast = use(ToastContext);
  const add = useCallback(
    (path: string) => {
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
  useModelDrop(add);
  return null;
}
