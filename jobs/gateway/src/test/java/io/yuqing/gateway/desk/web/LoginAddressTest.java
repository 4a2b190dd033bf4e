/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/?a=b", "/desk/alerts/a-1", "/desk/search?q=%E5%81%9C&p=2"})
    void shouldLeadBackToPagesOfOurs(String page) {
        assertThat(LoginAddress.next(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "/desk/\\evil.example",
                "https://evil.example/desk/",
                "/metrics",
                "/desk/a\r\nSet-Cookie: a=b",
                "/desk/login?next=/",
                "javascript:alert(1)"
            })
    void shouldLeadNowhereElse(String asked) {
        assertThat(LoginAddress.next(asked)).isEqualTo("/");
    }
}
