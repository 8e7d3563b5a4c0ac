// Where the map looks: its centre in degrees and its zoom in the usual web-map levels.

export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}
