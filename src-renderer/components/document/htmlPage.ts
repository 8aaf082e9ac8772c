import styles from "./document.css?raw";
import { documentFonts } from "./documentFonts.ts";
import { words } from "../words/words.ts";
import { htmlText } from "./markdownToHtml.ts";

/** A page that needs nothing but itself, fonts included, a piece at a time. */
export async function* htmlPage(title: string, body: AsyncIterable<string>): AsyncGenerator<string> {
  yield `<!doctype html>
<html lang="${words().document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${htmlText(title)}</title>
<style>
${await documentFonts()}
${styles}
</style>
</head>
<body>
`;
  yield* body;
  yield "</body>\n</html>\n";
}
