/** The attribute that carries our own records; on the first element, so that it is found without reading the page. */
export const CARRIER = "data-aimtree";
