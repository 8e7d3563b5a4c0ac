// Names and codes that districts had before, for who still knows them by these: the district of today by its code.

/** Spellings and names of the whole of a district of today: renamed, written otherwise, or official in Welsh. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  E06000010: ["Hull", "Kingston upon Hull"],
  E06000019: ["County of Herefordshire"],
  E06000023: ["Bristol City"],
  E06000058: ["BCP"],
  E07000112: ["Shepway"],
  W06000001: ["Ynys Môn"],
  W06000004: ["Sir Ddinbych"],
  W06000005: ["Sir y Fflint"],
  W06000006: ["Wrecsam"],
  W06000009: ["Sir Benfro"],
  W06000010: ["Sir Gaerfyrddin"],
  W06000011: ["Abertawe"],
  W06000012: ["Castell-nedd Port Talbot"],
  W06000013: ["Pen-y-bont ar Ogwr"],
  W06000014: ["The Vale of Glamorgan", "Bro Morgannwg"],
  W06000015: ["Caerdydd"],
  W06000016: ["Rhondda Cynon Taff", "Rhondda, Cynon, Taff", "RCT"],
  W06000018: ["Caerffili"],
  W06000019: ["Blaenau-Gwent"],
  W06000021: ["Sir Fynwy"],
  W06000022: ["Casnewydd"],
  W06000024: ["Merthyr Tudful"],
};

/** Codes of the same district under another order, before or since. */
export const OTHER_CODES: Readonly<Record<string, string>> = {
  E06000048: "E06000057",
  E07000097: "E07000242",
  E07000100: "E07000240",
  E07000101: "E07000243",
  E07000104: "E07000241",
  E08000020: "E08000037",
  E08000038: "E08000016",
  E08000039: "E08000019",
};

/** Districts that were merged into one of today since 2019, and are only a part of it. */
export const MERGED: Readonly<Record<string, readonly string[]>> = {
  E06000058: ["Bournemouth", "Christchurch", "Poole"],
  E06000059: ["East Dorset", "North Dorset", "Purbeck", "West Dorset", "Weymouth and Portland"],
  E06000060: ["Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe"],
  E06000061: ["Corby", "East Northamptonshire", "Kettering", "Wellingborough"],
  E06000062: ["Daventry", "Northampton", "South Northamptonshire"],
  E06000063: ["Allerdale", "Carlisle", "Copeland"],
  E06000064: ["Barrow-in-Furness", "Eden", "South Lakeland"],
  E06000065: ["Craven", "Hambleton", "Harrogate", "Richmondshire", "Ryedale", "Scarborough", "Selby"],
  E06000066: ["Mendip", "Sedgemoor", "Somerset West and Taunton", "South Somerset", "Taunton Deane", "West Somerset"],
  E07000244: ["Suffolk Coastal", "Waveney"],
  E07000245: ["Forest Heath", "St Edmundsbury"],
};
