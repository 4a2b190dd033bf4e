/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.net.http.HttpHeaders;

/** One answer, its body unpacked. */
record HttpAnswer(int status, HttpHeaders headers, byte[] body) {
    /** The first value of a header; empty if there is none. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> !header("Location").isBlank();
            default -> false;
        };
    }
}
