/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

/** People keep the whole webhook address that the vendor shows them; what counts is the token. */
final class Tokens {

    private Tokens() {}

    static String afterParameter(String copied, String parameter) {
        int start = copied.indexOf(parameter + "=");
        if (start < 0) {
            return copied;
        }
        String token = copied.substring(start + parameter.length() + 1);
        int end = token.indexOf('&');
        return end < 0 ? token : token.substring(0, end);
    }

    static String lastSegment(String copied) {
        return copied.substring(copied.lastIndexOf('/') + 1);
    }
}
