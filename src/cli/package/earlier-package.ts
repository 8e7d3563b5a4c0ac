// The package that stands where a new one is to be, as far as its counts are compared with the new ones.
import { access } from "node:fs/promises";
import { join } from "node:path";
import { DESCRIPTOR_FILE, PUBLIC_VERSION, WARDS_FILE } from "../../core/area/area-package.ts";
import { isOwnData } from "../../core/area/is-own-data.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { formatMonth, type Month, type MonthRange, parseMonth } from "../../core/basics/months.ts";
import type { EarlierPackage } from "../../core/build/revised-since.ts";
import { checkBoundaries } from "../../core/package/assemble.ts";
import { readDescriptor } from "../../core/package/read-descriptor.ts";
import { systemCode, systemFailure } from "../system-errors.ts";
import { readJson, readRows } from "./read-area.ts";

/**
 * Null where there is no package. Throws an AppFailure where the system does not let it be read: what it says of earlier revisions would
 * be lost.
 */
export async function readEarlier(folder: string): Promise<EarlierPackage | null> {
  if (!(await hasPackage(folder))) return null;
  try {
    const { descriptor } = readDescriptor(await readJson(folder, DESCRIPTOR_FILE));
    const lists = descriptor.resources.some(({ path }) => path === TABLES.revisions.file);
    return {
      wardscope: descriptor.wardscope,
      boundaries: checkBoundaries(await readJson(folder, WARDS_FILE)),
      counts: await readRows(folder, TABLES.counts),
      categories: await readRows(folder, TABLES.taxonomy),
      revisions: lists ? await readRows(folder, TABLES.revisions) : [],
    };
  } catch (thrown) {
    return { unreadable: `it cannot be read: ${contentFault(thrown)}` };
  }
}

async function hasPackage(folder: string): Promise<boolean> {
  const path = join(folder, DESCRIPTOR_FILE);
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw systemFailure(error, path, "read");
  }
}

/** What is wrong with the content of a package, without a full stop. Throws what is not its content's fault. */
function contentFault(thrown: unknown): string {
  if (!(thrown instanceof AppFailure) || (systemCode(thrown.cause) !== null && !isMissing(thrown.cause))) throw thrown;
  return thrown.message.replace(/\.$/, "");
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "");
}

/**
 * Throws an AppFailure where the package of a folder has months after the period that would take its place: they would be lost. Months
 * before it may go, as they go from the archives. `ends` says what ends too early, as the start of a clause.
 */
export async function requireNewerMonths(folder: string, { to }: MonthRange, ends: string): Promise<void> {
  const last = await lastMonthIn(folder);
  if (last === null || last <= to) return;
  throw new AppFailure(
    "bad-input",
    `${folder} has months up to ${formatMonth(last)} already, and ${ends} in ${formatMonth(to)}: its newest months would be lost.`,
    "Take files that go as far, or write to another folder. Nothing was changed.",
  );
}

/** What must not take the place of each other. */
export interface PackageKind {
  /** A public copy. */
  readonly isPublic: boolean;
  /** Made of an extract that is no open data. */
  readonly isOwn: boolean;
}

/**
 * Of which kind the package of a folder is, whatever else of it is broken; null where there is no package, or nothing tells what it is.
 * Throws an AppFailure where the system does not let it be read.
 */
export async function kindIn(folder: string): Promise<PackageKind | null> {
  if (!(await hasPackage(folder))) return null;
  try {
    const descriptor = await readJson(folder, DESCRIPTOR_FILE);
    const block = isRecord(descriptor) ? descriptor["wardscope"] : undefined;
    if (!isRecord(descriptor) || !isRecord(block)) return null;
    const listIn = (name: string) => (Array.isArray(descriptor[name]) ? descriptor[name].filter(isRecord) : []);
    return {
      isPublic: block["disclosure"] !== undefined || block["formatVersion"] === PUBLIC_VERSION,
      isOwn: isOwnData({ licenses: listIn("licenses"), sources: listIn("sources"), wardscope: block }),
    };
  } catch (thrown) {
    contentFault(thrown);
    return null;
  }
}

/** As its descriptor says, whatever else of it is broken; null where there is no package, or none that says its months. */
async function lastMonthIn(folder: string): Promise<Month | null> {
  if (!(await hasPackage(folder))) return null;
  try {
    const { descriptor } = readDescriptor(await readJson(folder, DESCRIPTOR_FILE));
    const months = descriptor.wardscope.months.flatMap(({ month }) => parseMonth(month) ?? []);
    return months.length === 0 ? null : Math.max(...months);
  } catch (thrown) {
    contentFault(thrown);
    return null;
  }
}
