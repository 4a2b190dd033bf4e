/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

/**
 * The page of one grouping.
 *
 * @param what 这个帖文的全部跟帖, 这个话题近 24 小时的跟帖
 * @param subject the page of the thread or topic
 */
public record MeaningPage(String what, String subject, MeaningPart part) {}
