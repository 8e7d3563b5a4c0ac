// Every command: another one is a file of its own and a line here. Help, parsing and dispatch come from this list.
import { ANALYSE } from "./analyse-command.ts";
import { AREA } from "./area-command.ts";
import { BUILD } from "./build-command.ts";
import { CHECK } from "./check-command.ts";
import type { Command } from "./command.ts";
import { GI } from "./gi-command.ts";
import { HOTSPOTS } from "./hotspots-command.ts";
import { NATION } from "./nation-command.ts";
import { UPDATE } from "./update-command.ts";

export const COMMANDS: Readonly<Record<string, Command>> = {
  area: AREA,
  update: UPDATE,
  build: BUILD,
  nation: NATION,
  check: CHECK,
  hotspots: HOTSPOTS,
  gi: GI,
  analyse: ANALYSE,
};
