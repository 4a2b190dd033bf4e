/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

/** A row of the table. A plain POJO. */
public class ThreadMinute {
    public String thread = "";

    /** Beginning of the minute, epoch milliseconds. */
    public long minute;

    public long posts;
    public long comments;
    public long negative;
}
