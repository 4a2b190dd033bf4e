/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedirectTest {
    private static final URI SAFE = URI.create("https://www.yunting.example.cn/a/feed");

    @Test
    void shouldBeRelativeToWhereItStands() throws FetchFault {
        assertThat(Redirect.target(SAFE, to("../b")))
                .hasToString("https://www.yunting.example.cn/b");
        assertThat(Redirect.target(SAFE, to("//news.example.cn/x")))
                .hasToString("https://news.example.cn/x");
    }

    @Test
    void shouldNotLeadToWhereAnybodyCanListen() {
        assertThatThrownBy(() -> Redirect.target(SAFE, to("http://www.yunting.example.cn/feed")))
                .hasMessageContaining("https → http");
    }

    private static HttpAnswer to(String location) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("Location", List.of(location)), (name, value) -> true);
        return new HttpAnswer(302, headers, new byte[0]);
    }
}
