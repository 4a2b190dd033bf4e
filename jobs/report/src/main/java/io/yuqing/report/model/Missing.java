/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

/**
 * What should be here and is not known. Never a zero.
 *
 * @param shown why, as {@code 未采集} or {@code 样本不足30条，不列占比}
 */
public record Missing(String shown) implements Run {
    /** Nobody knows why. */
    public static final Missing UNKNOWN = new Missing("未知");

    /** A share would say more than so few items can bear. */
    public static final Missing FEW = new Missing("样本不足30条");
}
