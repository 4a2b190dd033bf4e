/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

/** Platforms as people know them. */
public final class PlatformNames {
    private PlatformNames() {}

    /** The name behind an expression for a code. */
    public static String of(String code) {
        return "transform(toString("
                + code
                + "), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names),"
                + " toString("
                + code
                + "))";
    }
}
