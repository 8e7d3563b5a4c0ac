// How far outside the wards places are kept for the density.

export const RIM_METRES = 500;
