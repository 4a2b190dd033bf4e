/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/** Prints by kind what today's masks leave of people and what they take of harmless figures. */
final class PrivacyTable {
    private static final int CASES = 10_000;

    private PrivacyTable() {}

    /** The first argument is the seed of the cases. */
    public static void main(String[] args) {
        long seed = args.length == 0 ? 1 : Long.parseLong(args[0]);
        PrivacyCensus personal =
                PrivacyCensus.survivors(
                        PersonalCases.of(seed, CASES), TextMask::mask, LinkMask::withoutAuthor);
        PrivacyCensus harmless =
                PrivacyCensus.damaged(HarmlessCases.of(seed, CASES), TextMask::mask);
        System.out.println(personal.table("survivors"));
        System.out.println(harmless.table("masked"));
    }
}
