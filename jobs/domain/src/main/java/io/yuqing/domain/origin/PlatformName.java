/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling of what collectors call a platform. */
public final class PlatformName {
    /** A longer name is no name; what carries it is refused. */
    public static final int LONGEST = 64;

    /** Between a platform and an id; never in a platform. */
    public static final char SEPARATOR = '/';

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private PlatformName() {}

    /**
     * Full-width letters as usual ones, small letters, one blank for many, and {@code _} where the
     * separator of ids would stand. Empty stays empty.
     */
    public static String normal(String written) {
        if (isNormal(written)) {
            return written;
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(plain).replaceAll(" ").strip().replace(SEPARATOR, '_');
    }

    /** Whether there is nothing to do, as for nearly every item. */
    private static boolean isNormal(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }
}
