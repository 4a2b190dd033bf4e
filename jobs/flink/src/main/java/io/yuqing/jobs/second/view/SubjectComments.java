/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.nlp.view.Comment;
import java.util.List;
import java.util.Map;

/**
 * Comments of a subject, masked as they are stored.
 *
 * @param all how many there are
 * @param first when the first of all was published, ms; 0 if there are none
 * @param comments those that are read
 * @param times when each of them was published, by id
 */
record SubjectComments(long all, long first, List<Comment> comments, Map<String, Long> times) {}
