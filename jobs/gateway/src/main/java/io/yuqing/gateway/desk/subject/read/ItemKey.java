/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

/**
 * An item that is known by its id and its time, without what it says.
 *
 * @param comment a post and a comment may have the same id
 */
public record ItemKey(String id, boolean comment, long publishedAt) {}
