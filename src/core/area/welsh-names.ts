// Wards under their Welsh names, where they have another one than the English.
import type { Dataset } from "./dataset.ts";

/** The same area with the Welsh name of each ward that has one, on the map too; the English one is its other name. Of such an area it makes the same. */
export function withWelshNames(area: Dataset): Dataset {
  const welsh = new Map(
    (area.descriptor.wardscope.wards ?? []).flatMap(({ code, nameCy }) =>
      nameCy === undefined ? [] : [[code, nameCy]],
    ),
  );
  const features = area.boundaries.features.map((feature) => {
    const { code, name } = feature.properties;
    return { ...feature, properties: { code, name: welsh.get(code) ?? name } };
  });
  return {
    ...area,
    wards: area.wards.map((ward) => {
      const name = welsh.get(ward.code);
      return name === undefined || name === ward.name ? ward : { ...ward, name, otherName: ward.name };
    }),
    boundaries: { ...area.boundaries, features },
  };
}
