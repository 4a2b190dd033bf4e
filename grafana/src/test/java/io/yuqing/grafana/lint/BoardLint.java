/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import java.util.List;
import java.util.stream.Stream;

/** Every structural rule for boards. */
final class BoardLint {
    private BoardLint() {}

    static List<BoardRule> rules() {
        return Stream.of(
                        IdentityRules.rules(),
                        PanelRules.rules(),
                        GridRules.rules(),
                        VariableRules.rules(),
                        SqlRules.rules(),
                        TimeRules.rules(),
                        LinkRules.rules(),
                        LookRules.rules(),
                        MetricRules.rules(),
                        TableRules.rules(),
                        ReadingRules.rules())
                .flatMap(List::stream)
                .toList();
    }
}
