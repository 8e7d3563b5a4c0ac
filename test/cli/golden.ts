// A small area whose package was worked out by hand.
import { makeWorkplace, street, type Workplace, wardsOf } from "./workplace.ts";

/** Options of a build that counts all of them: the other force did not send every month, and March is far smaller than January. */
export const ALL_COUNTED = ["--require-forces", "othershire", "--accept-months", "2025-03"] as const;

/** Three wards, the last of another district; January and March of Testshire, January of another force. */
export function goldenInputs(): Workplace {
  const place = makeWorkplace();
  place.write(
    "wards.geojson",
    wardsOf([
      { code: "W2", name: "Market" },
      { code: "W1", name: "King's Hedges" },
      { code: "W3", name: "Elsewhere", district: "E07000002" },
    ]),
  );
  const parking = { longitude: "0.101000", latitude: "52.201", location: "On or near Parking Area" } as const;
  const asb = { ...parking, category: "Anti-social behaviour" } as const;
  place.write(
    "police/2025-01/2025-01-testshire-street.csv",
    street(
      { id: "a1" },
      { id: "a1" },
      asb,
      asb,
      asb,
      { longitude: "0.115", category: "Drugs", location: '"On or near High Street, North"' },
      { longitude: "0.125" },
      { longitude: "-2.5", latitude: "53.4" },
      { longitude: "", latitude: "", category: "Drugs", location: "No Location" },
      { longitude: "", latitude: "", category: "Drugs", location: "No Location" },
      { category: "Witchcraft" },
    ),
  );
  place.write(
    "police/2025-03/2025-03-testshire-street.csv",
    street({ month: "2025-03", location: "On or near Mill Lane" }, { month: "2025-03", latitude: "abc" }),
  );
  place.write(
    "police/2025-01/2025-01-othershire-street.csv",
    street({ force: "Othershire Police", category: "Drugs", longitude: "0.115" }),
  );
  place.write("police/2025-01/2025-01-testshire-outcomes.csv", "not,for,us\n");
  place.write(
    "figures.csv",
    "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note\n" +
      '"B, 1",district,E07000001,Testford,All crime,,count,2024-09,12,10,published,\n' +
      "A,county,,Testshire,All crime,,percent,2024-09,12,,suppressed,below 5\n",
  );
  place.write(
    "figure-groups.csv",
    "group,subgroup,label,theme,order,open_data,fit,reason,sum_of,triage,triage_reason\n" +
      "All crime,,,Recorded crime,10,all-crime,same,Two systems.,,total,It holds all.\n" +
      "All crime twice,,,,20,drugs bicycle-theft,wider,Twice the same.,All crime; All crime,,\n",
  );
  place.write(
    "notes.csv",
    'date,scope_ward,scope_category,text,source,url\n2025-03,W1,drugs,"A ""new"" rule",,\n2025-01,,,Another,S,https://example.org/\n',
  );
  place.write(
    "plan.csv",
    "priority,title,offence,wards,measure,baseline_from,baseline_to,target,direction,due,owner,note,source\n" +
      "Fewer thefts,Bicycles,bicycle-theft,W2 W1,count,2025-01,2025-01,3,down,2026-03,Council,,Plan\n" +
      "A second,All,all-crime,,rate,,,,,,,,\n",
  );
  place.write("meetings.csv", "date,title,url\n2025-03-04,Spring,\n2025-01,Winter,https://example.org/\n");
  return place;
}
