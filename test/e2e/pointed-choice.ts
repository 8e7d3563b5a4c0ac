// A choice by the pointer, which adds at once what it names.
import type { Locator } from "playwright-core";

export async function pointAt(choice: Locator, label: string): Promise<void> {
  await choice.dispatchEvent("pointerdown");
  await choice.selectOption({ label });
}
