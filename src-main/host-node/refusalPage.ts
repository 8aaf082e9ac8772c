/** What a person reads who comes without a valid credential. It loads nothing. */
export const refusalPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Stemma</title>
  </head>
  <body>
    <h1>This address does not open Stemma any more</h1>
    <p>This address was already used, or it is not complete.
    Press Enter in the terminal where Stemma runs to get a new one.</p>
  </body>
</html>
`;
