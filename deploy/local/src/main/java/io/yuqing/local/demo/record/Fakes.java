/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.record;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.text.Library;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Makes the personal data that people leave in texts, and keeps a list of it, so that a test can
 * search every table and topic for it. Numbers are fakes: phones of the series 1380000xxxx,
 * identity numbers of the region 990101, which does not exist, mail hosts under {@code .invalid}.
 */
public final class Fakes {
    private static final int[] CHECK_WEIGHTS = {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
    };
    private static final String CHECK_DIGITS = "10X98765432";

    private final Library library;
    private final NavigableSet<String> made = new TreeSet<>();

    Fakes(Library library) {
        this.library = library;
    }

    /** The fake for a slot, or null if the slot is not about personal data. */
    String make(String slot, Dice dice) {
        String value =
                switch (slot) {
                    case "phone" -> phone(dice);
                    case "nick" ->
                            dice.pick(library.personal.get("nick")) + (100 + dice.below(900));
                    case "email" -> "yt" + digits(dice.below(1_000_000), 6) + "@mail.invalid";
                    case "idcard" -> identityNumber(dice);
                    default -> null;
                };
        if (value != null) {
            made.add(value);
        }
        return value;
    }

    void author(String rawId) {
        made.add(rawId);
    }

    /** Every raw value made so far, sorted by code point. */
    public NavigableSet<String> all() {
        return made;
    }

    /** Written as people write them. */
    private static String phone(Dice dice) {
        String last = digits(dice.below(10_000), 4);
        return switch (dice.weighted(8, 1, 1)) {
            case 1 -> "138-0000-" + last;
            case 2 -> "138 0000 " + last;
            default -> "1380000" + last;
        };
    }

    /** 18 digits with the check digit of GB 11643-1999. */
    private static String identityNumber(Dice dice) {
        String born =
                (1950 + dice.below(60))
                        + digits(1 + dice.below(12), 2)
                        + digits(1 + dice.below(28), 2);
        String body = "990101" + born + digits(1 + dice.below(999), 3);
        int sum = 0;
        for (int i = 0; i < CHECK_WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * CHECK_WEIGHTS[i];
        }
        return body + CHECK_DIGITS.charAt(sum % 11);
    }

    private static String digits(int value, int width) {
        String text = Integer.toString(value);
        return "0".repeat(width - text.length()) + text;
    }
}
