/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The values that questions share: the moment that they are about, and how many rows at most. */
final class At {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                    .withZone(CountyTime.ZONE);

    private At() {}

    static Map<String, String> now(Instant now) {
        return Map.of("now", FORM.format(now));
    }

    static Map<String, String> now(Instant now, int most) {
        return Map.of("now", FORM.format(now), "most", Integer.toString(most));
    }
}
