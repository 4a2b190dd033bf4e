/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.grafana.board.Selection;
import io.yuqing.grafana.query.Interpolation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why the boards may not use the format everybody uses: in the real engine it can be broken. */
class UnsafeFormatTest {
    private static final Map<String, Selection> HOSTILE =
            Map.of("platform", Selection.of("x\\') OR 1=1 -- "));

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    @Test
    void singlequoteLetsHostileTextSeeEverything() {
        assertThat(count("platform IN (${platform:singlequote})"))
                .isEqualTo(count("true"))
                .isPositive();
    }

    @Test
    void percentEncodingLetsItSeeNothing() {
        assertThat(
                        count(
                                "has(extractAll(decodeURLComponent('${platform:percentencode}'),"
                                        + " '[^{}\\\\x2C]+'), platform)"))
                .isZero();
    }

    private static long count(String condition) {
        String sql = "SELECT count() AS n FROM v_items WHERE " + condition + "\n";
        return (long) ENGINE.run(Interpolation.apply(sql, HOSTILE)).number("n");
    }
}
