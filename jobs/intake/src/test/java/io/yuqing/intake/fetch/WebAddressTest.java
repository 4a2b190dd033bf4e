/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    /** Of numbers what Java makes of them, and nobody is asked. */
    private static final AddressGuard.Names NAMES =
            host -> {
                if (host.matches("[0-9.]+|.*:.*")) {
                    return InetAddress.getAllByName(host);
                }
                throw new UnknownHostException(host);
            };

    @ParameterizedTest
    @CsvSource({
        "https://www.yunting.example.cn/rss.xml, https://www.yunting.example.cn/rss.xml",
        "HTTP://www.yunting.example.cn, http://www.yunting.example.cn/",
        "https://云汀.政务.cn/订阅?类=1, https://xn--9kqp73e.xn--zfr164b.cn/%E8%AE%A2%E9%98%85?%E7%B1%BB=1",
        "' http://192.168.1.2:1200/weibo/user/1?key=a ', http://192.168.1.2:1200/weibo/user/1?key=a",
        "http://[2400:3200::1]:80/x, http://[2400:3200::1]:80/x",
    })
    void shouldBeReadAsPeopleWriteIt(String written, String address) {
        assertThat(WebAddress.of(written)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.yunting.example.cn",
                "ftp://www.yunting.example.cn/",
                "file:///etc/passwd",
                "http://user:secret@www.yunting.example.cn/",
                "http://",
                "http:///x",
                "javascript:alert(1)",
            })
    void shouldBeOneOfTheWebAndNameNobody(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    /** Numbers by which a machine can be named without looking like it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/",
                "http://[::ffff:7f00:1]/",
                "http://[::]/",
                "http://0/",
            })
    void shouldNotLeadWithinByAnySpelling(String written) {
        Optional<URI> address = WebAddress.of(written);
        address.ifPresent(
                uri ->
                        assertThatThrownBy(() -> new AddressGuard(NAMES).check(uri, false))
                                .isInstanceOf(FetchFault.class));
    }
}
