/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/** A watched topic as boards name it: a row of {@code topics}. */
public class TopicRow {
    public String topicId = "";
    public String name = "";
    public String expression = "";
    public long revision;
    public boolean deleted;
}
