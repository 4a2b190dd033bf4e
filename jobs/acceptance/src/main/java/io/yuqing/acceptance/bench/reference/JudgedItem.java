/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

/** What is counted of an item. A plain POJO: it crosses the network. */
public class JudgedItem {
    public String thread = "";
    public boolean comment;
    public boolean negative;
}
