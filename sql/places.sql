-- Offences by place and month, for `npm run data -- build --places`: the only step of a build that grows with the rows of the
-- street files. Plain SQL: any engine that counts groups runs it. docs/engines.md says how to load the table and save the result.
--
-- `street` has the columns of the street files, named in small letters with underscores ("Crime type" is crime_type), all of
-- them text as published: a coordinate read as a number loses its last zeros, and its place would get another id. A row of the
-- result is a group. Rows without coordinates are groups too: they are part of what each force sent.
--
-- lsoa_name tells the districts around the area apart; a point has one in a month, so that it makes no more groups.
-- A place bears the name of its latest month, of several in that month the least.
SELECT
  longitude,
  latitude,
  month,
  falls_within AS force,
  crime_type AS category,
  lsoa_name,
  MIN(COALESCE(location, '')) AS location,
  COUNT(*) AS count
FROM street
GROUP BY longitude, latitude, month, falls_within, crime_type, lsoa_name
