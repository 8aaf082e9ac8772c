interface PdfParts {
  /** More entries of the catalogue. */
  readonly catalog?: string;
  /** Whether there is a picture `/Huge` whose header says 40,000 by 40,000 pixels. */
  readonly hugePicture?: boolean;
}

/** A PDF written by hand, with a font of text `/F2` and one `/F3` whose signs mean nothing; one stream of text a page. */
export function pdfOf(pages: readonly string[], { catalog = "", hugePicture = false }: PdfParts = {}): string {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const pagesAt = 2;
  add(`<< /Type /Catalog /Pages ${pagesAt} 0 R ${catalog} >>`);
  add("");
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const signs = add(
    "<< /Type /Font /Subtype /Type1 /BaseFont /Wingdings /FirstChar 97 /LastChar 98 /Widths [600 600] /Encoding << /Type /Encoding /Differences [97 /g1 /g2] >> >>",
  );
  const huge = hugePicture
    ? add(
        "<< /Type /XObject /Subtype /Image /Width 40000 /Height 40000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream",
      )
    : 0;
  const picture = hugePicture ? `/XObject << /Huge ${huge} 0 R >>` : "";
  const kids = pages.map((content) => {
    const drawn = hugePicture ? `500 0 0 700 40 40 cm ${content}` : `BT ${content} ET`;
    const stream = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${pagesAt} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F2 ${font} 0 R /F3 ${signs} 0 R >> ${picture} >> >>`,
    );
  });
  objects[pagesAt - 1] =
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  let file = "%PDF-1.7\n";
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

export const bytesOf = (file: string): Uint8Array => Uint8Array.from(Buffer.from(file, "latin1"));
