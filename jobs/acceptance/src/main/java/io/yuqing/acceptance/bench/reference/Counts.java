/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

/** Items of one window. A plain POJO: it waits in state. */
public class Counts {
    public long posts;
    public long comments;
    public long negative;
}
