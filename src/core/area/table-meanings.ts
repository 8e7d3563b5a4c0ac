// What the tables of an area package and their columns mean: for descriptors, schema and documentation, and not for the page.
import type { Row, TableName } from "./tables.ts";

export interface TableMeaning<Name extends TableName> {
  readonly meaning: string;
  /** The fields that no two rows share all of; none where rows may be alike. */
  readonly key: readonly (keyof Row<Name> & string)[];
  readonly fields: { readonly [Key in keyof Row<Name>]: FieldMeaning };
}

export interface FieldMeaning {
  readonly meaning: string;
  /** What its numbers count or measure; null for what is no number. */
  readonly unit: string | null;
  /** The table whose column of the same name holds every value. */
  readonly of?: TableName;
}

const WARD = { meaning: "Code of the ward, as in wards.geojson.", unit: null } as const;
const MONTH = { meaning: "Month in which the offences were recorded.", unit: null } as const;
const CATEGORY = { meaning: "Category of the offences, as in taxonomy.csv.", unit: null, of: "taxonomy" } as const;
const COUNT = { meaning: "Offences, or incidents where the category is no crime.", unit: "offences" } as const;
const HOUR_FIELDS = {
  category: CATEGORY,
  weekday: { meaning: "Day of the week, from 1 for Monday to 7 for Sunday.", unit: null },
  hour: { meaning: "Hour of the day in local time, from 0 (00:00 to 01:00) to 23.", unit: null },
  weight: {
    meaning:
      "Offences, each of which weighs 1 in all: one that happened at a known minute in its hour, one that happened between two times in each hour by its part of the time between them (aoristic weights, to a ten-thousandth).",
    unit: "offences",
  },
  certain: { meaning: "Those of them that are known to have happened in this hour.", unit: "offences" },
} as const;
const LONGITUDE = { meaning: "East of Greenwich, WGS 84.", unit: "degrees" } as const;
const LATITUDE = { meaning: "North of the equator, WGS 84.", unit: "degrees" } as const;

export const TABLE_MEANINGS: { readonly [Name in TableName]: TableMeaning<Name> } = {
  taxonomy: {
    meaning:
      "The categories of offences: what they mean, and how they are grouped. Anti-social behaviour is never a crime.",
    key: ["category"],
    fields: {
      category: { meaning: "Slug of the category; all-crime stands for all of them and is none.", unit: null },
      label: { meaning: "Printed name.", unit: null },
      group: { meaning: "Printed name of the group that it is listed under.", unit: null },
      isCrime: { meaning: "Whether it is crime and so part of “All crime”.", unit: null },
      order: { meaning: "Place in the list of offences, the least first.", unit: "rank" },
      definition: { meaning: "What it holds, in a sentence or two.", unit: null },
    },
  },
  population: {
    meaning:
      "Residents of the wards: without them there are no rates. The page takes those of the latest year. Of 0, of over 200,000 and of under a five-hundredth of the median ward no rate is made, and the page says so.",
    key: ["ward", "year"],
    fields: {
      ward: WARD,
      year: { meaning: "Year of the residents.", unit: null },
      population: { meaning: "Residents.", unit: "persons" },
    },
  },
  counts: {
    meaning: "Offences of a month in a ward. A cell without a row is a true zero where its month was submitted.",
    key: ["ward", "month", "category"],
    fields: { ward: WARD, month: MONTH, category: CATEGORY, count: COUNT },
  },
  places: {
    meaning:
      "The points at which offences were recorded, such as the anonymised map points of data.police.uk; those without a ward, within 500 m outside the wards, count in the density only. Only together with place_counts.csv.",
    key: ["id"],
    fields: {
      id: { meaning: "Longitude and latitude as published, with _ between, so that packages merge.", unit: null },
      longitude: LONGITUDE,
      latitude: LATITUDE,
      name: { meaning: "Name, such as a street.", unit: null },
      ward: { meaning: "Code of its ward; empty within 500 m outside the wards.", unit: null },
    },
  },
  placeCounts: {
    meaning:
      "Offences of a month at a place, which over the places of a ward sum to counts.csv; those of the rim are in no total. Hotspots need them; only together with places.csv.",
    key: ["place", "month", "category"],
    fields: {
      place: { meaning: "Place, as in places.csv.", unit: null, of: "places" },
      month: MONTH,
      category: CATEGORY,
      count: COUNT,
    },
  },
  outcomes: {
    meaning:
      "Crimes of a month in a ward by their last outcome when the files were downloaded, which sum to counts.csv; incidents that are no crimes have none. A later download has more outcomes of the same crimes. Only where the files say some.",
    key: ["ward", "month", "category", "outcome"],
    fields: {
      ward: WARD,
      month: MONTH,
      category: CATEGORY,
      outcome: { meaning: "Slug of the outcome as printed; no-outcome for none.", unit: null },
      count: { meaning: "Crimes.", unit: "offences" },
    },
  },
  figures: {
    meaning: "Figures published elsewhere, to set beside the open data: never in one line or sum with them.",
    key: [],
    fields: {
      source: { meaning: "Publication and table.", unit: null },
      level: { meaning: "Kind of the area.", unit: null },
      areaCode: { meaning: "Code of the area, where it has one.", unit: null },
      areaName: { meaning: "Printed name of the area.", unit: null },
      group: { meaning: "What is counted, as printed: an offence, or another indicator.", unit: null },
      subgroup: { meaning: "Part of the group, as printed; empty for the whole.", unit: null },
      measure: { meaning: "What the value is: what it counts, or a rate, mean or share of it.", unit: null },
      periodEnd: { meaning: "Last month of the period.", unit: null },
      periodMonths: { meaning: "Length of the period.", unit: "months" },
      value: { meaning: "The figure; empty where it was suppressed, and only there.", unit: "as the measure says" },
      status: {
        meaning: "Printed as such, derived from printed figures as the note says, or suppressed (such as “<5”).",
        unit: null,
      },
      note: { meaning: "What a reader has to know of the figure.", unit: null },
    },
  },
  figureGroups: {
    meaning:
      "What the groups of figures.csv are: their headings and order, the offences of the open data behind them, and which are put to the triage. Without it published figures stand under “Other indicators”, without a counterpart.",
    key: ["group", "subgroup"],
    fields: {
      group: { meaning: "Group, as in figures.csv, or the name of a sum of groups.", unit: null },
      subgroup: { meaning: "Sub-group, as in figures.csv; empty for the group as a whole.", unit: null },
      label: { meaning: "Name in the triage; empty for that of the sub-group or group.", unit: null },
      theme: {
        meaning: "Heading; headings come in the order of their first group.",
        unit: null,
      },
      order: { meaning: "Place among the groups, the least first.", unit: "rank" },
      openData: {
        meaning:
          "Slugs of taxonomy.csv, or all-crime, that are added up to compare with it, with spaces between; empty for none.",
        unit: null,
      },
      fit: { meaning: "Whether the open data holds the same offences, others as well, or none of them.", unit: null },
      reason: { meaning: "Why the numbers differ, or why there is no counterpart, in a sentence or two.", unit: null },
      sumOf: {
        meaning: "Groups whose counts are added up for this one, with ; between; empty for a group that is printed.",
        unit: null,
      },
      triage: {
        meaning: "Whether its annual counts are put to the triage, or are all recorded crime; empty for neither.",
        unit: null,
      },
      triageReason: {
        meaning: "Why it is not one of the tested; always empty where triage is tested.",
        unit: null,
      },
    },
  },
  notes: {
    meaning: "Dated remarks that stand on charts: changed counting rules, campaigns, gaps.",
    key: [],
    fields: {
      date: { meaning: "Month or day from which the remark holds.", unit: null },
      ward: { meaning: "Code of the only ward that it is about; empty for all.", unit: null },
      category: { meaning: "Category or group that it is about, by slug or name; empty for all.", unit: null },
      text: { meaning: "The remark, in a sentence or two.", unit: null },
      source: { meaning: "Whose remark it is.", unit: null },
      url: { meaning: "Where it can be read.", unit: null },
    },
  },
  postcodes: {
    meaning: "Postcodes of the area, for the search.",
    key: ["postcode"],
    fields: {
      postcode: { meaning: "Such as CB1 1AA.", unit: null },
      longitude: LONGITUDE,
      latitude: LATITUDE,
      ward: WARD,
    },
  },
  plan: {
    meaning:
      "The partnership’s plan, an indicator a row; rows of one priority stand together, in the order of the file. A measure is a count or a rate per 1,000 residents and year. Offences are slugs as in taxonomy.csv, wards codes as in wards.geojson, all where empty; several have spaces between and are added up. Without a baseline the year before takes its place; a target of counts is for as many months as the baseline has, 12 without one, and is to be gone down or up to. The page “Plan” shows the progress of each.",
    key: [],
    fields: {
      priority: { meaning: "Priority.", unit: null },
      title: { meaning: "Indicator.", unit: null },
      offence: {
        meaning: "Slugs.",
        unit: null,
      },
      wards: { meaning: "Codes.", unit: null },
      measure: {
        meaning: "Count, or rate.",
        unit: null,
      },
      baselineFrom: {
        meaning: "First month.",
        unit: null,
      },
      baselineTo: { meaning: "Last month.", unit: null },
      target: {
        meaning: "Value.",
        unit: "as the measure says",
      },
      direction: {
        meaning: "Down or up.",
        unit: null,
      },
      due: { meaning: "Month or day.", unit: null },
      owner: { meaning: "Owner.", unit: null },
      note: { meaning: "Remark.", unit: null },
      source: { meaning: "Source.", unit: null },
    },
  },
  meetings: {
    meaning: "When the partnership met: “since we last met” starts there.",
    key: [],
    fields: {
      date: { meaning: "Month or day.", unit: null },
      title: { meaning: "Meeting.", unit: null },
      url: { meaning: "Where it can be read.", unit: null },
    },
  },
  similar: {
    meaning:
      "The districts most alike the district of the area, as the Office for National Statistics finds them: those of its list of nearest areas, the most alike first, for the page “Places like this”. Districts in Scotland (S) or Northern Ireland (N) have no name here.",
    key: ["code"],
    fields: {
      rank: { meaning: "Rank.", unit: null },
      code: { meaning: "Code.", unit: null },
      name: { meaning: "Name, such as a street.", unit: null },
    },
  },
  revisions: {
    meaning:
      "Counts that were in the package before and that a later build of it changed, since the police files were revised: one row for each count and each day on which it changed, in the order of the days. Only of months that both packages count, by the same wards and forces; a package without such a change has no such file, and one built of other wards or forces begins anew. Before the first row of a count it was what its first before says, after the last it is what counts.csv says. Whole days are left out, the oldest first, where there are over 20,000 rows.",
    key: ["date", "month", "category", "ward"],
    fields: {
      date: { meaning: "Day on which the package was built that has the changed count.", unit: null },
      month: MONTH,
      category: CATEGORY,
      ward: {
        meaning:
          "Code of the ward, as in wards.geojson; empty for the rows without coordinates of all forces that are counted, wherever they lie.",
        unit: null,
      },
      before: { meaning: "What was counted until then.", unit: "offences" },
      after: { meaning: "What was counted from then on.", unit: "offences" },
    },
  },
  hours: {
    meaning:
      "Offences with a time of day by hour of the week, over all months of the package; an hour without a row had none. Only in packages of data that have the time: the open data have none. Never in a public package where a number is under its threshold.",
    key: ["ward", "category", "weekday", "hour"],
    fields: { ward: WARD, ...HOUR_FIELDS },
  },
  placeHours: {
    meaning:
      "The same by place, for hotspots: only with places.csv, never in a public package, and left out where it had over 1,000,000 rows.",
    key: ["place", "category", "weekday", "hour"],
    fields: { place: { meaning: "Place, as in places.csv.", unit: null, of: "places" }, ...HOUR_FIELDS },
  },
  withheld: {
    meaning:
      "Only of a public copy: the counts that are withheld. Each is at least 1 and under the threshold of datapackage.json, has no row in counts.csv, and is no zero.",
    key: ["ward", "month", "category"],
    fields: { ward: WARD, month: MONTH, category: CATEGORY },
  },
  withheldTotals: {
    meaning:
      "Only of a public copy: sums over withheld counts that are published all the same, since they tell no more of any of them. Of a ward in a calendar year; of every other sum with withheld counts only its range is known.",
    key: ["area", "from", "category"],
    fields: {
      area: { meaning: "Code of the district, or of the ward as in wards.geojson.", unit: null },
      from: { meaning: "First month.", unit: null },
      to: { meaning: "Last month: the first of a district, December of a ward.", unit: null },
      category: CATEGORY,
      count: {
        meaning: "All offences of these wards and months, those of withheld counts among them.",
        unit: "offences",
      },
    },
  },
};
