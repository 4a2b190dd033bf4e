/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/**
 * Chinese telephone numbers (numbering plan of the MIIT): how many digits of a run one takes, or
 * -1.
 */
final class Telephones {

    private static final int MOBILE_DIGITS = 11;

    /** 138-1234-5678, 1381234-5678, 1380 0138 000; never one or two digits first. */
    private static final long MOBILE_GAPS = DigitRun.after(3, 4, 6, 7, 8);

    private Telephones() {}

    /** A mobile number after {@code from} digits of a country code. */
    static int mobile(DigitRun run, int from) {
        int length = from + MOBILE_DIGITS;
        boolean fits =
                run.digit(from) == 1
                        && run.digit(from + 1) >= 3
                        && run.stopsAfter(length)
                        && run.gapsBetween(from, length, MOBILE_GAPS << from)
                        && run.gapsBetween(0, from, 0);
        return fits ? length : -1;
    }

    /** An area code with its zero, three digits (010, 02x) or four, then seven or eight. */
    static int landline(DigitRun run) {
        if (run.digit(0) != 0 || run.digit(1) < 1) {
            return -1;
        }
        boolean threeDigits = run.digit(1) == 2 || (run.digit(1) == 1 && run.digit(2) == 0);
        if (!threeDigits && run.digit(1) < 3) {
            return -1;
        }
        return subscriber(run, 0, threeDigits ? 3 : 4);
    }

    /** The same after a country code of that many digits, without the zero. */
    static int landlineAbroad(DigitRun run, int country) {
        int first = run.digit(country);
        boolean twoDigits = first == 2 || (first == 1 && run.digit(country + 1) == 0);
        if (!twoDigits && first < 3) {
            return -1;
        }
        return subscriber(run, country, country + (twoDigits ? 2 : 3));
    }

    /** A number without area code, for where a label says that it is one. */
    static int local(DigitRun run) {
        return subscriber(run, 0, 0);
    }

    private static int subscriber(DigitRun run, int areaStart, int areaEnd) {
        int first = run.digit(areaEnd);
        // 0 and 1 begin trunk and service numbers.
        if (first < 2 || !run.gapsBetween(areaStart, areaEnd, 0)) {
            return -1;
        }
        for (int digits = 8; digits >= 7; digits--) {
            int length = areaEnd + digits;
            if (run.stopsAfter(length)
                    && run.gapsBetween(areaEnd, length, DigitRun.after(areaEnd + digits - 4))) {
                return length;
            }
        }
        return -1;
    }
}
