import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { HubListing } from "../../../src-shared/domain/hub.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { routeHref } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./AddPart.module.css";
import { inARow } from "./library.ts";
import { licenceWords } from "./localWords.ts";
import { repositoryOf } from "./repositoryOf.ts";
import { useKeptFocus } from "../../components/focus/useKeptFocus.ts";

interface AddFromHubProps {
  models: readonly ModelFile[];
  downloads: readonly Download[];
  isDisabled: boolean;
}

/** Where the button gives way to the state, the focus goes there. */
function HubFileRow({ state, children }: { state: string | undefined; children: ReactNode }) {
  return <li {...useKeptFocus<HTMLLIElement>(state ?? "offered")}>{children}</li>;
}

/** Asks the hub what a repository has, and downloads from it. */
export function AddFromHub({ models, downloads, isDisabled }: AddFromHubProps) {
  const client = useClient();
  const hasToken = useTopic("hub.access")?.hasToken ?? false;
  const asking = useAction();
  const starting = useAction();
  const { error } = asking;
  const [listing, setListing] = useState<HubListing>();
  const section = useRef<HTMLElement>(null);

  // The field is often the last thing in sight: the answer below it is brought there.
  useEffect(() => {
    if (listing !== undefined || error !== undefined) section.current?.scrollIntoView({ block: "nearest" });
  }, [listing, error]);

  const {
    addModels: { hub: said },
    downloads: { download, downloadOf },
  } = words();
  const ask = async (text: string): Promise<boolean> => {
    setListing(undefined);
    await asking.run(async () => setListing(await client.call("hub.models", repositoryOf(text))));
    return false;
  };
  const start = ({ repository, commit }: HubListing, path: string): void =>
    void starting.runNow(() =>
      client.call("downloads.start", { wanted: { kind: "file", repository, revision: commit, path, sha256: null } }),
    );
  const stateOf = ({ repository }: HubListing, path: string): string | undefined => {
    const isOfIt = (source: ModelFile["source"]): boolean => source?.repository === repository && source.path === path;
    if (models.some(({ source, state }) => state !== "missing" && isOfIt(source))) return said.onThisMachine;
    const isFetched = downloads.some((each) => each.repository === repository && each.paths.includes(path));
    return isFetched ? said.inDownloads : undefined;
  };

  return (
    <section ref={section} aria-labelledby="from-hub">
      <h2 id="from-hub">{said.title}</h2>
      <p>{said.about}</p>
      <PathForm
        label={said.field}
        placeholder={said.example}
        submitLabel={said.look}
        busyLabel={said.asking}
        isBusy={asking.isBusy}
        isDisabled={isDisabled}
        onSubmit={ask}
      />
      {error !== undefined && <ErrorNotice error={error} />}
      <div aria-live="polite">
        {listing !== undefined && (
          <p className={styles["found"]}>
            {inARow([
              listing.repository,
              licenceWords(listing.licence),
              listing.models.length === 0 ? said.noFiles : undefined,
              listing.isGated ? said.isGated : undefined,
            ])}
            {listing.isGated && !hasToken && (
              <>
                : <a href={routeHref({ page: "settings" })}>{said.enterToken}</a>
              </>
            )}
          </p>
        )}
      </div>
      {listing !== undefined && listing.models.length > 0 && (
        <ul className={styles["list"]}>
          {listing.models.map(({ path, parts, sizeBytes }) => {
            const state = stateOf(listing, path);
            return (
              <HubFileRow key={path} state={state}>
                <span className={styles["what"]}>
                  <span dir="ltr">{path}</span>
                  <small>
                    {inARow([formatSize(sizeBytes), parts > 1 ? said.parts(formatNumber(parts)) : undefined])}
                  </small>
                </span>
                {state === undefined ? (
                  <Button disabled={isDisabled} aria-label={downloadOf(path)} onClick={() => start(listing, path)}>
                    {download}
                  </Button>
                ) : (
                  <small tabIndex={-1}>{state}</small>
                )}
              </HubFileRow>
            );
          })}
        </ul>
      )}
      {starting.error !== undefined && <ErrorNotice error={starting.error} />}
    </section>
  );
}
