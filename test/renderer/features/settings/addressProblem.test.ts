import { expect, test } from "vitest";
import { addressProblem } from "../../../../src-renderer/features/settings/addressProblem.ts";
import { webAddress } from "../../../../src-shared/domain/settings.ts";

test.each(["", "  ", "https://huggingface.co", "http://10.0.0.2:8080", "https://mirror.example/hub/", "HTTPS://A.B"])(
  "%j is an address",
  (text) => {
    expect(addressProblem(text)).toBeUndefined();
    expect(webAddress.safeParse(text).success).toBe(true);
  },
);

test.each([
  ["huggingface.co", "An address begins with http:// or https://."],
  ["ftp://a.b", "An address begins with http:// or https://."],
  ["https://", "This is no address of a server. It looks like https://huggingface.co."],
  ["https://a b", "This is no address of a server. It looks like https://huggingface.co."],
  ["https://a.b/?q=1", "This is no address of a server. It looks like https://huggingface.co."],
  [`https://${"a".repeat(500)}`, "This is no address of a server. It looks like https://huggingface.co."],
])("%j is none, here and in the core", (text, problem) => {
  expect(addressProblem(text)).toBe(problem);
  expect(webAddress.safeParse(text).success).toBe(false);
});
