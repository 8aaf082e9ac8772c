import { formatBytes } from "../domain/formatBytes.ts";
import type { ErrorData } from "./AppError.ts";
import type { Wording } from "./errorWords.ts";
import { factsIn } from "./factsIn.ts";
import type { ErrorCode } from "./errorCodes.ts";

const locale = "de-DE";
const { fact, inBrackets } = factsIn(locale);
const digits = new Intl.NumberFormat(locale, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const threeDigits = (value: number): string => digits.format(value);

const always =
  (title: string, advice: string): Wording =>
  () => ({ title, advice });

/** As `errorWords`, in German. */
export const germanErrorWords: Readonly<Record<ErrorCode, Wording>> = {
  "request/invalid": always("Das konnte nicht angenommen werden.", "Die Eingabe prüfen und es noch einmal versuchen."),
  "request/unknown": always("Diese Seite und die App passen nicht zusammen.", "Stemma schließen und neu öffnen."),
  "connection/lost": always(
    "Die Verbindung zu Stemma ist abgebrochen.",
    "Stemma neu starten, falls es geschlossen wurde, dann diese Seite neu laden.",
  ),
  "app/already-open": (data) => ({
    title: "Stemma ist schon offen.",
    advice: `Das offene Fenster benutzen oder zuerst schließen. Mit dem Datenordner${fact(data, "dataDir")} kann immer nur ein Stemma arbeiten.`,
  }),
  "conversations/not-found": always("Diese Unterhaltung gibt es nicht mehr.", "Eine andere aus der Liste wählen."),
  "conversations/bad-file": always(
    "Diese Datei enthält keine Unterhaltungen, die Stemma lesen kann.",
    "Eine Datei wählen, die Stemma als JSON geschrieben hat. Was lesbar war, wurde übernommen.",
  ),
  "reasoning/not-found": always("Diesen Versuch gibt es nicht mehr.", "Die Unterhaltung noch einmal öffnen."),
  "reasoning/prompt-too-long": (data) => ({
    title: "Die Frage ist für dieses Modell zu lang.",
    advice:
      data?.["promptTokens"] === undefined || data["contextTokens"] === undefined
        ? "Kürzer fragen oder eine neue Unterhaltung beginnen."
        : `Mit allem davor sind es${fact(data, "promptTokens")} Tokens, und das Modell fasst${fact(data, "contextTokens")}. Kürzer fragen oder eine neue Unterhaltung beginnen.`,
  }),
  "reasoning/nothing-to-continue": always(
    "Dieser Versuch ist vollständig.",
    "Die Frage für einen weiteren Versuch noch einmal stellen.",
  ),
  "reasoning/still-running": always(
    "Das Modell arbeitet hier noch.",
    "Warten, bis es fertig ist, oder es zuerst anhalten.",
  ),
  "reasoning/not-thinking": always(
    "Hier gibt es keinen Gedanken zu beenden.",
    "Auf die Antwort warten oder die Frage noch einmal stellen.",
  ),
  "reasoning/nothing-to-repair": always(
    "Hier gibt es nichts zu berichtigen.",
    "Der Antwort wurde nicht widersprochen, oder sie wurde schon dreimal berichtigt. Die Frage noch einmal stellen oder ein größeres Modell nehmen.",
  ),
  "reasoning/no-thought": always(
    "Dieses Modell denkt nicht nach, bevor es antwortet.",
    "Die Frage noch einmal stellen oder ein Modell wählen, das nachdenkt.",
  ),
  "engine/unavailable": always(
    "Der Teil, der Modelle ausführt, konnte nicht starten.",
    "Stemma schließen und neu öffnen. Hilft das nicht, Stemma neu installieren.",
  ),
  "engine/crashed": (data) => ({
    title: `Der Teil, der Modelle ausführt, ist abgestürzt${inBrackets(data, "detail")}.`,
    advice:
      "Nichts Geschriebenes ist verloren. Die Frage noch einmal stellen; passiert es wieder, ein kleineres Modell nehmen.",
  }),
  "engine/not-responding": always(
    "Der Teil, der Modelle ausführt, antwortete nicht mehr und wurde beendet.",
    "Nichts Geschriebenes ist verloren. Die Frage noch einmal stellen; passiert es wieder, ein kleineres Modell nehmen.",
  ),
  "engine/load-failed": always(
    "Das Modell konnte nicht geladen werden.",
    "Die Datei ist vielleicht beschädigt oder unvollständig. Noch einmal herunterladen oder ein anderes Modell wählen.",
  ),
  "engine/out-of-memory": always(
    "Für dieses Modell reicht der Arbeitsspeicher nicht.",
    "Andere Programme schließen oder ein kleineres Modell wählen.",
  ),
  "engine/no-backend": (data) => ({
    title: `Auf diese Weise kann dieser Rechner nicht rechnen${inBrackets(data, "backend")}.`,
    advice: "In den Einstellungen eine andere wählen oder die Wahl Stemma überlassen.",
  }),
  "models/no-profile": always("Dieses Profil ist nicht bekannt.", "Eines aus der Liste wählen."),
  "models/not-found": always("Dieses Modell steht nicht in der Liste.", "Ein anderes Modell wählen."),
  "models/file-missing": (data) => ({
    title: `Es gibt keine Modelldatei${at(data)}.`,
    advice: "Den Pfad prüfen, die Datei zurücklegen oder ein anderes Modell wählen.",
  }),
  "models/not-gguf": (data) => ({
    title: "Diese Datei ist kein Modell, das Stemma lesen kann.",
    advice: `Eine vollständige Datei wählen, die auf .gguf endet.${named(data)}`,
  }),
  "models/incomplete": (data) => ({
    title: "Diese Modelldatei ist unvollständig oder beschädigt.",
    advice: `Noch einmal herunterladen, oder noch einmal von dort kopieren, woher sie kam.${named(data)}`,
  }),
  "models/unsupported": (data) => ({
    title: "Diese Art von Modell kann Stemma nicht ausführen.",
    advice: `Eine andere GGUF-Datei wählen, die für Unterhaltungen gemacht ist.${named(data)}`,
  }),
  "models/built-in": always(
    "Das Übungsmodell gehört zu Stemma und kann nicht entfernt werden.",
    "Ein anderes Modell wählen, das stattdessen benutzt wird.",
  ),
  "models/not-owned": always(
    "Stemma hat diese Datei nicht dort abgelegt und löscht sie deshalb nicht.",
    "Sie stattdessen aus der Liste nehmen oder selbst löschen.",
  ),
  "models/in-use": always("Dieses Modell arbeitet gerade.", "Warten, bis es fertig ist, oder es zuerst anhalten."),
  "models/no-folder": (data) => ({
    title: `Es gibt keinen Ordner${at(data)}.`,
    advice: "Den Pfad prüfen oder das Laufwerk anschließen, auf dem er liegt.",
  }),
  "models/wrong-hash": (data) => ({
    title: "Diese Datei ist nicht die, die veröffentlicht wurde.",
    advice: `Sie wurde unterwegs beschädigt oder verändert. Noch einmal herunterladen, oder noch einmal von dort kopieren, woher sie kam.${named(data)}`,
  }),
  "models/no-manifest": (data) => ({
    title: "In diesem Ordner liegt kein exportiertes Modell.",
    advice: `Den Ordner wählen, den Stemma beim Export geschrieben hat; darin liegt stemma-model.json.${named(data)}`,
  }),
  "models/bad-manifest": (data) => ({
    title: "Die Beschreibung des exportierten Modells ist nicht lesbar.",
    advice: `Das Modell auf dem anderen Rechner noch einmal exportieren.${named(data)}`,
  }),
  "models/too-large-for-disk": (data) => ({
    title: "Dieses Laufwerk kann keine Datei dieser Größe speichern.",
    advice: `Viele Sticks fassen nur Dateien bis 4 GiB. Ein anderes Laufwerk nehmen oder dieses als exFAT formatieren; dabei wird alles darauf gelöscht.${named(data)}`,
  }),
  "hub/no-network": (data) => ({
    title: `Der Server${fact(data, "host")} ist nicht erreichbar.`,
    advice:
      "Die Verbindung zum Internet und den Proxy in den Einstellungen prüfen. Ein Download geht dort weiter, wo er war.",
  }),
  "hub/bad-address": (data) => ({
    title: `Das ist nicht die Adresse eines Servers oder Repositorys${inBrackets(data, "address")}.`,
    advice: "Ein Server sieht aus wie https://huggingface.co, ein Repository wie besitzer/name.",
  }),
  "hub/not-found": (data) => ({
    title: `Der Server hat diese Datei oder dieses Repository nicht${inBrackets(data, "address")}.`,
    advice: "Die Namen prüfen. Vielleicht wurde es verschoben oder zurückgezogen.",
  }),
  "hub/needs-access": (data) => ({
    title: `Dieses Repository steht nicht allen offen${inBrackets(data, "repository")}.`,
    advice:
      "Seinen Bedingungen auf der Seite des Hubs zustimmen, dann in den Einstellungen das Zugriffstoken eingeben.",
  }),
  "hub/rate-limited": (data) => ({
    title: "Der Server hat von hier zu viele Anfragen bekommen.",
    advice: `${data?.["seconds"] === undefined ? "Ein paar Minuten" : `Noch${fact(data, "seconds")} s`} warten, dann noch einmal versuchen. Ein Download geht dort weiter, wo er war.`,
  }),
  "hub/server-error": (data) => ({
    title: `Der Server hat versagt${inBrackets(data, "status")}.`,
    advice:
      "Später noch einmal versuchen oder in den Einstellungen einen anderen Server eintragen. Ein Download geht dort weiter, wo er war.",
  }),
  "hub/web-page": (data) => ({
    title: "Statt der Datei kam eine Webseite.",
    advice: `Vielleicht verlangt dieses Netz eine Anmeldung: im Browser eine Seite öffnen, anmelden, dann fortsetzen.${data?.["host"] === undefined ? "" : ` Der Server war${fact(data, "host")}.`}`,
  }),
  "downloads/not-found": always("Diesen Download gibt es nicht mehr.", "Ihn noch einmal starten."),
  "downloads/bad-name": (data) => ({
    title: `So kann die Datei eines Modells nicht heißen${inBrackets(data, "name")}.`,
    advice: "Eine Datei im Repository wählen, die auf .gguf endet.",
  }),
  "downloads/no-hash": always(
    "Dieser Server sagt nicht, wie die Datei sein soll; sie konnte nicht geprüft werden.",
    "In den Einstellungen einen anderen Server eintragen oder den SHA-256 der Datei angeben: stemma models download … --sha256 HASH.",
  ),
  "downloads/no-size": always(
    "Dieser Server sagt nicht, wie groß die Datei ist.",
    "In den Einstellungen einen anderen Server eintragen.",
  ),
  "downloads/wrong-hash": always(
    "Was ankam, ist nicht die Datei, die veröffentlicht wurde.",
    "Sie wurde unterwegs beschädigt und gelöscht. Noch einmal herunterladen, vielleicht von einem anderen Server.",
  ),
  "downloads/changed": always(
    "Die Datei auf dem Server hat sich seit Beginn des Downloads geändert.",
    "Was von der alten geladen war, wurde gelöscht. Neu starten, um die neue zu laden.",
  ),
  "downloads/other-version": always(
    "Der Server hat eine andere Fassung dieser Datei als die, die Stemma kennt.",
    "Um die neuere zu nehmen, ihr Repository unter „Vom Hub“ suchen, unterhalb der Modelle. Oder einen anderen Server nehmen.",
  ),
  "downloads/disk-full": (data) => ({
    title: "Auf dem Datenträger ist nicht genug Platz.",
    advice: `${typeof data?.["missingBytes"] === "number" ? formatBytes(data["missingBytes"], threeDigits) : "Etwas Platz"} frei machen, dann fortsetzen. Was schon geladen ist, bleibt.`,
  }),
  "downloads/not-writable": (data) => ({
    title: "Stemma kann nicht in den Ordner für Modelle schreiben.",
    advice: `Das Schreiben${at(data)} erlauben, dann fortsetzen.`,
  }),
  "backups/not-found": always("Diese Sicherung gibt es nicht mehr.", "Eine andere wählen."),
  "backups/damaged": always("Diese Sicherung lässt sich nicht lesen.", "Nichts wurde geändert. Eine andere wählen."),
  "backups/runs-under-way": always(
    "Eine Aufgabe wird gerade gelöst.",
    "Warten, bis sie fertig ist, oder sie erst anhalten.",
  ),
  "problems/empty": always("Diese Datei ist leer.", "Eine Datei mit Aufgaben wählen."),
  "problems/not-text": always(
    "In dieser Datei steht weder Text noch etwas anderes, das Stemma lesen kann.",
    "Sie ist vielleicht beschädigt. In dem Programm öffnen, aus dem sie kommt, und als PDF oder reinen Text speichern.",
  ),
  "problems/encrypted": always(
    "Diese Datei ist durch ein Passwort geschützt.",
    "Eine Kopie ohne Passwort speichern und diese wählen.",
  ),
  "problems/too-slow": always(
    "Diese Datei zu lesen dauerte zu lange und wurde abgebrochen.",
    "In kleinere Dateien teilen oder in einem anderen Format speichern.",
  ),
  "problems/too-much": always(
    "Diese Datei zu lesen brauchte zu viel Speicher und wurde abgebrochen.",
    "In kleinere Dateien teilen oder in einem anderen Format speichern.",
  ),
  "problems/not-taken-in": always("Die Datei ließ sich nicht bis zum Ende übernehmen.", "Noch einmal wählen."),
  "problems/not-kept": always(
    "Stemmas Kopie dieser Datei gibt es nicht mehr.",
    "Die Datei noch einmal von dort öffnen, woher sie kam. Aufgaben und Antworten des Blatts sind noch da.",
  ),
  "sheets/not-found": always(
    "Dieses Blatt oder diese Aufgabe gibt es nicht mehr.",
    "Aus der Liste ein anderes wählen.",
  ),
  "storage/nothing-readable": always(
    "Aus der beschädigten Datei ließ sich nichts lesen.",
    "Sie bleibt, wie sie ist. Eine Sicherung zurückholen oder neu beginnen.",
  ),
  "request/unavailable": always(
    "Stemma arbeitet gerade am Verlauf.",
    "Einen Moment warten, dann noch einmal versuchen.",
  ),
  "problems/not-found": (data) => ({
    title: `Es gibt keine lesbare Datei${at(data)}.`,
    advice: "Den Namen prüfen, und ob sie gelesen werden darf.",
  }),
  "problems/unsupported": (data) => ({
    title: `Diese Datei kann Stemma nicht lesen${inBrackets(data, "what")}.`,
    advice: "Als PDF, Word (.docx), Markdown, LaTeX oder reinen Text speichern und das wählen.",
  }),
  "problems/damaged": (data) => ({
    title: `Diese Datei ist beschädigt${inBrackets(data, "what")}.`,
    advice: "In dem Programm, aus dem sie kommt, öffnen und neu speichern, oder sie noch einmal holen.",
  }),
  "problems/unsafe": (data) => ({
    title: `Diese Datei wurde nicht geöffnet, denn sie könnte schaden${inBrackets(data, "what")}.`,
    advice: "Ist die Herkunft vertrauenswürdig, in dem Programm öffnen, mit dem sie gemacht wurde, und neu speichern.",
  }),
  "problems/too-large": (data) => ({
    title: `Diese Datei ist zu groß${inBrackets(data, "size")}.`,
    advice: `In kleinere teilen${data?.["limit"] === undefined ? "" : `, bis zu${fact(data, "limit")}`}.`,
  }),
  "storage/missing": (data) => ({
    title: "Die Datei mit dem Verlauf fehlt oder ist leer.",
    advice: `Es gibt Sicherungen davon. Stemma starten: Es zeigt, was sich zurückholen lässt. Im Terminal: stemma recover.${named(data)}`,
  }),
  "storage/not-migrated": (data) => ({
    title: "Der Verlauf ließ sich nicht in die Form bringen, die diese Version von Stemma braucht.",
    advice: `An ihm wurde nichts geändert. Stemma neu starten: Es zeigt, was möglich ist. Im Terminal: stemma recover.${named(data)}`,
  }),
  "storage/damaged": (data) => ({
    title: "Die Datei mit dem Verlauf ist beschädigt.",
    advice: `An ihr wurde nichts geändert. Stemma neu starten: Es zeigt, was sich retten lässt. Im Terminal: stemma recover.${named(data)}`,
  }),
  "storage/newer-database": (data) => ({
    title: "Der Verlauf wurde von einem neueren Stemma geschrieben.",
    advice: `Das neueste Stemma installieren oder einen anderen Datenordner nehmen. Es wurde nichts geändert.${named(data)}`,
  }),
  "storage/full": (data) => ({
    title: "Der Datenträger ist voll.",
    advice: `Etwas Platz frei machen und es noch einmal versuchen. Was vorher gespeichert war, ist sicher.${named(data)}`,
  }),
  "storage/not-writable": (data) => ({
    title: "Stemma kann nicht in seinen Datenordner schreiben.",
    advice: `Das Schreiben${at(data)} erlauben oder einen anderen Datenordner nehmen.`,
  }),
  internal: always(
    "In Stemma ist etwas schiefgegangen.",
    "Noch einmal versuchen. Passiert es wieder, Stemma schließen und neu öffnen.",
  ),
};

/** The place of the file an error is about, as ` unter PFAD`. */
function at(data: ErrorData | undefined): string {
  const path = fact(data, "path");
  return path === "" ? "" : ` unter${path}`;
}

/** The file an error is about, as a sentence of its own. */
function named(data: ErrorData | undefined): string {
  const path = fact(data, "path");
  return path === "" ? "" : ` Die Datei ist${path}.`;
}
