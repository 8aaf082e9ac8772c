import type { PageMarks, PagePicture } from "../PageMarks.ts";

/** Drawings this near belong to one figure, in points. */
const near = 12;
/** What is smaller, in points, is an ornament. */
const smallest = 28;

const touches = (one: PagePicture, other: PagePicture): boolean =>
  one.x < other.x + other.width + near &&
  other.x < one.x + one.width + near &&
  one.y < other.y + other.height + near &&
  other.y < one.y + one.height + near;

function join(one: PagePicture, other: PagePicture): PagePicture {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** Pictures and drawings of a page, each figure as one; a background over the whole page is none. */
export function findFigures(marks: PageMarks): PagePicture[] {
  let figures: PagePicture[] = [];
  for (const picture of marks.pictures) {
    if (picture.width * picture.height > 0.8 * marks.width * marks.height) continue;
    let joined = picture;
    const apart: PagePicture[] = [];
    for (const figure of figures) {
      if (touches(figure, joined)) joined = join(figure, joined);
      else apart.push(figure);
    }
    figures = [...apart, joined];
  }
  return figures.filter((figure) => figure.width > smallest && figure.height > smallest);
}
