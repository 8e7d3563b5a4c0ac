// What the fields of `datapackage.json` mean: for its JSON Schema and the documentation, and not for the page.
import type { WrittenDescriptor } from "./written-descriptor.ts";

/** What each field of an object means: a sentence, and for a field that holds objects what theirs mean. */
export type MeaningsOf<Value> = { readonly [Key in keyof Value]-?: MeaningOf<NonNullable<Value[Key]>> };

type MeaningOf<Value> = Value extends readonly (infer Item)[]
  ? MeaningOf<Item>
  : Value extends object
    ? string extends keyof Value
      ? string
      : { readonly meaning: string; readonly fields: MeaningsOf<Value> }
    : string;

export const DESCRIPTOR_MEANINGS: MeaningsOf<WrittenDescriptor> = {
  name: "Slug of the area, as in addresses of the page.",
  title: "What the package is, in a line.",
  sources: {
    meaning: "Where the data come from.",
    fields: { title: "Who made the data, and what they are.", path: "Where from." },
  },
  licenses: {
    meaning: "What may be done with them.",
    fields: { name: "Short name, such as OGL-UK-3.0.", title: "Printed name.", path: "Where it can be read." },
  },
  resources: {
    meaning: "Every file of the package but this one.",
    fields: {
      name: "Name of the file for other tools.",
      path: "Name of the file in the folder.",
      format: "csv or geojson.",
      mediatype: "Such as text/csv.",
      bytes: "Size of the file.",
      hash: "Hash of the file: the page asks for files by their content, so that a host may cache them for ever.",
      schema: {
        meaning: "Columns of a CSV file.",
        fields: {
          fields: {
            meaning: "In the order of the file.",
            fields: {
              name: "As in the header of the file.",
              type: "Type of Table Schema.",
              description: "What the column means.",
            },
          },
        },
      },
    },
  },
  wardscope: {
    meaning: "What the page has to know of the data that a Data Package does not say.",
    fields: {
      formatVersion: "Version of this format; a page refuses one that it does not know.",
      areaCode:
        "Code of the district, such as E07000008; of several that of their partnership, or all with spaces between.",
      months: {
        meaning: "An entry for each month and force, from the first month to the last without a gap.",
        fields: {
          month: "Such as 2025-01.",
          force: "Slug of the police force, as in the names of its files.",
          status: "Whether the force sent what can be counted.",
        },
      },
      requiredForces: "Forces without whose file a month has no totals.",
      areaName: "Printed name of the area; without it the title is shown.",
      unplaced: {
        meaning:
          "Rows without coordinates, which are in no ward: of the whole input, and not only of this area. Version 2 has them in located.",
        fields: { month: "Such as 2025-01.", category: "Slug, as in taxonomy.csv.", count: "Rows." },
      },
      rows: {
        meaning:
          "What became of the rows of all files read; of a table of counts, of the offences for which they stand.",
        fields: {
          read: "All of them.",
          placed: "In a ward: the sum of counts.csv.",
          outside: "With coordinates, in none of the wards nor in the rim.",
          unplaced: "Without coordinates.",
          outsideMonths: "Of months that are not in the package.",
          rejected: "Of no use, as the report of the build says of each.",
          rim: "In no ward, but near enough to count in the density (version 2).",
          setApart: "Of forces that are set apart (version 2).",
          byWard:
            "Of those in a ward, the ones whose ward is known and not their point: in counts.csv, and at no place (version 2).",
        },
      },
      readByCategory: "Rows read in these months by category (slug): what the share without coordinates is a share of.",
      boundaryVintage: "Year of the ward boundaries, or unknown.",
      districts: {
        meaning: "The districts of the area, one or several (version 2).",
        fields: {
          code: "Such as E07000008.",
          name: "Printed name.",
          partnership: "Name of its Community Safety Partnership.",
          force: "Slug of its home force.",
        },
      },
      wards: {
        meaning: "What else is known of wards, of those there is something to say of (version 2).",
        fields: {
          code: "As in wards.geojson.",
          district: "Code of the district it lies in.",
          nameCy: "Its name in Welsh.",
        },
      },
      coverage: {
        meaning: "What each force sent, month by month (version 2).",
        fields: {
          force: "Slug of the force.",
          role: "home: the force of the district; required: asked for by the builder; whole: it sent every month; setApart: it did not, and is not counted.",
          months: {
            meaning: "Every month of the package, in order.",
            fields: {
              month: "Such as 2025-01.",
              status:
                "What the force sent: submitted; missing; tooSmall (under half the median of its other months, and so few by chance in under 0.1 % of months), which is treated as missing; accepted, which is as small, or has no row of a category that the force sends in other months, but counted as it is.",
              rows: "Rows of the force in this month, wherever they lie.",
              placed: "Those in a ward of the area.",
            },
          },
          name: "Printed name of the force.",
        },
      },
      located: {
        meaning: "Rows, and those with coordinates, by force and category, where there are any (version 2).",
        fields: {
          force: "Slug of a force that is counted.",
          category: "Slug, as in taxonomy.csv.",
          rows: "Rows of the force, wherever they lie, in each month of the package.",
          withCoordinates: "Those with coordinates or a known ward, in each month.",
        },
      },
      setApart: {
        meaning: "Forces whose rows are in no number (version 2).",
        fields: {
          force: "Slug of a force that did not send every month.",
          rows: "Its rows in the wards of the area, which are in no number.",
          categories: "Those rows by category (slug).",
        },
      },
      repeatedCrimeIds: "Rows in the wards whose Crime ID another row there has; all are counted (version 2).",
      disclosure: {
        meaning:
          "Only of a public copy, and always there (version 3): small counts are withheld. What is counted of rows without a ward, by force or by file is left out of it.",
        fields: {
          threshold: "Counts from 1 to under this are withheld; at least 3.",
          spread:
            "By category (slug): by which part its counts could differ from what they are levelled to the same share of rows with coordinates, at most, in runs of 3 to 12 months and whatever the withheld counts are, in whole per cents; 1 where nothing can be said. No entry where fewer rows than the threshold have no coordinates.",
          unrecorded:
            "By category (slug): months in which a force did not record it, though it sent the month: they are no zeros. As if every withheld count were as large as it can be, and rows in no ward were few.",
          left: "By force: months that it depends on withheld counts whether they count. They are missing in months, whatever the force sent.",
          gone: "Months and codes of wards that copies before it had, and it has not: a copy that takes its place, or is made beside it, does not have them again.",
        },
      },
      rim: {
        meaning: "The rim outside the wards whose offences take part in the density (version 2).",
        fields: {
          metres: "How far outside the wards places are kept.",
          covered:
            "Share of the rim, from 0 to 1, that belongs to a district whose force is counted; left out where the rows do not tell.",
          uncovered: "Where it does not: directions from the middle of the area, clockwise from the north.",
        },
      },
      hours: {
        meaning: "Offences in the wards whose time of day is known, where there are any: those of hours.csv.",
        fields: {
          category: "Slug, as in taxonomy.csv.",
          timed: "Their number in each month of the package.",
          long: "Those that happened between two times over 24 hours apart.",
          midnight: "Those recorded at 00:00 to the minute, which may stand for a time that nobody knew.",
        },
      },
      points:
        "Whether places are where offences were recorded (exact) or points that many share, as the map points of the open data (anonymised); the latter where it is left out.",
      counting:
        "Of an extract: a SHA-256 of what of its profile decides where rows count; packages in which it is another count otherwise, and are not compared.",
      population: {
        meaning: "The residents that rates are made of; null for none.",
        fields: {
          year: "Year of the residents.",
          source: "Where they come from.",
          total: "Sum of population.csv in that year.",
        },
      },
      postcodes: {
        meaning: "Where the postcodes come from, where there are any.",
        fields: {
          source: "Whose they are, and of which year.",
          notice: "The sentence that their licence asks for.",
        },
      },
      inputs: {
        meaning: "The files that were read.",
        fields: {
          name: "Path in the folder or ZIP given.",
          sha256: "SHA-256 of the file, in hexadecimal digits.",
          rows: "Rows under its header.",
          count:
            "Of a table of counts: for how many offences its rows stand, a rejected row without a number for one. Without it each row is one.",
        },
      },
      fetched: {
        meaning: "How the area was made, where its files were fetched and not given: it can be made again just so.",
        fields: {
          months: "How many months were asked for.",
          sources: {
            meaning: "What was fetched from where.",
            fields: {
              what: "police, wards, residents or bestFit (which small area is counted to which ward).",
              address: "Where it was asked for; of an archive that was given, the name of its file.",
              retrieved: "When the source gave it.",
            },
          },
          wardsYear: "Year of the wards, where one was asked for.",
          residents: "wards: published for just these wards; best fit: for small areas, summed to wards.",
        },
      },
      builtAt: "When it was built.",
    },
  },
  $schema: "Profile of Data Package.",
  description: "What the package is, with what the licences want printed.",
};
