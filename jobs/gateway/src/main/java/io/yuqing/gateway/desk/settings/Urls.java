/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Values in addresses. */
final class Urls {
    private Urls() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
