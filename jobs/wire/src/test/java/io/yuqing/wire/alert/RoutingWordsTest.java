/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.RoutedBy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingWordsTest {
    @ParameterizedTest
    @CsvSource({
        "public_concern, '', RULE, 社情民意（规则）",
        "社情民意, '', ANALYSIS, 社情民意（分析作业）",
        "public_concern, '', LINEAR, 社情民意（线性模型）",
        "online_opinion, public_concern, SECOND, 网络舆情（语义模型；线性模型判为社情民意）",
        "public_concern, online_opinion, LINEAR, 社情民意（线性模型）、网络舆情（语义模型），按两类归口"
    })
    void shouldSayWhereAnAlertBelongsAndWhoSaidSo(
            String category, String other, RoutedBy by, String words) {
        assertThat(RoutingWords.of(category, other, by)).isEqualTo(words);
    }
}
